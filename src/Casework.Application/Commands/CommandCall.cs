using Casework.Application.Access;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;

namespace Casework.Application.Commands;

/// <summary>One command on its way through the executor, over both of its attempts.</summary>
public sealed class CommandCall<TBody>(CommandRoute<TBody> route, CommandInput input) where TBody : class
{
    private ReadBody<TBody>? _read;

    public CommandRoute<TBody> Route => route;

    public Caller Caller => input.Caller;

    public ICaseGate Gate => input.Gate;

    public PathValues Path => input.Path;

    /// <summary>The body, read once for both attempts.</summary>
    public async Task<ReadBody<TBody>> Read(LoadedCase loaded) => _read ??= await route.Read(input.Source, loaded);

    /// <summary>True when the call names something of the case that is not there for this caller.</summary>
    public bool DoesNotSee(CitizenCase current, Admission? admission, TBody? body) => admission?.Visibility is { } visibility
        && ((route.On is { } part && !visibility.Shows(part)) || Path.Items.Concat(NamedItems.InBody(body)).Any(item => !visibility.Sees(current, item)));

    /// <summary>True when the caller acts for another, who did not authorise them to this; before the body is read by kind and path alone.</summary>
    public bool IsOutsideMandate(CitizenCase current, Actor actor, TBody? body) => route.IsLimitedByMandate
        && OnBehalf.IsOutside(current, actor, route.Becomes(body), Path.Items.Concat((body as INamesItems)?.Named() ?? []));

    /// <summary>No If-Match, * or the case's version in quotes.</summary>
    public bool Matches(long version) => Caller.IfMatch is null or "*" || Caller.IfMatch.Split(',').Any(tag => tag.Trim() == $"\"{version}\"");

    public StoredAnswer? Stored(CommandContext context, string hash, int events) => Caller.StoredKey is not { } key
        ? null
        : new(key, hash, route.Status, context.Current.Id, context.Current.Version + events, context.Ids, context.At.Now);
}
