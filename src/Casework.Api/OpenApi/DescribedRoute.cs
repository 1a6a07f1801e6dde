using System.Reflection;
using System.Text.RegularExpressions;
using Casework.Api.Routing;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Reading;
using Casework.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Wolverine.Http;

namespace Casework.Api.OpenApi;

/// <summary>
/// What is told of a route: by the description of a command (<see cref="CommandRoute"/>), or by the names, parameters and attributes of an endpoint. These are the
/// conventions in CONTRIBUTING.md.
/// </summary>
/// <param name="Member">What describes it: a method with attributes, or the member that holds the description.</param>
internal sealed partial record DescribedRoute(MemberInfo Member, string HttpMethod, string Path, bool IsAnonymous, CommandRoute? Command = null)
{
    /// <summary>The route of a description, or null when it says not what it answers and so is no part of the document.</summary>
    public static DescribedRoute? Of(ApiDescription description)
    {
        var metadata = description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<CommandRoute>().FirstOrDefault() is { } command)
            return new(command.Endpoint.GetMember("Route")[0], command.Method, command.Path, command.IsOpen, command);
        var method = (description.ActionDescriptor as WolverineActionDescriptor)?.Chain.Method.Method ?? metadata.OfType<MethodInfo>().FirstOrDefault();
        return method?.GetCustomAttributes<AnswersAttribute>().Any() is true
            ? new(method, description.HttpMethod ?? "GET", "/" + description.RelativePath, IsOpen(method, metadata))
            : null;
    }

    public Type Endpoint => Member.DeclaringType!;

    /// <summary>Whether the endpoint's class holds no other route.</summary>
    public bool IsAlone => Command is not null || Endpoint.GetMethods().Count(method => method.IsDefined(typeof(AnswersAttribute))) == 1;

    /// <summary>The name of the endpoint's class; with the method's name behind it where a class holds more than one route.</summary>
    public string OperationId
    {
        get
        {
            var name = Without(Endpoint.Name, "Endpoint", "Endpoints");
            return WireName.Of(name) + (IsAlone ? "" : Member.Name);
        }
    }

    /// <summary>The last folder: Cases/HandOffs is Hand-offs; unless the route names another.</summary>
    public string Tag
    {
        get
        {
            if (Member.GetCustomAttribute<TagsAttribute>() is { } named) return named.Tags[0];
            var words = Capital().Replace(Endpoint.Namespace!.Split('.')[^1], "-$1").ToLowerInvariant();
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    public ILookup<int, AnswersAttribute> Answers =>
        (Command is { } command ? AnswersOf(command) : Member.GetCustomAttributes<AnswersAttribute>()).ToLookup(answer => answer.Status);

    public Type? Body => Command?.Body ?? (HttpMethod == "GET" ? null : Member.GetCustomAttribute<TakesAttribute>()?.Body ?? Beside("Request"));

    /// <summary>How the body is sent.</summary>
    public string BodyType => Command?.IsForm ?? Member.GetCustomAttribute<TakesAttribute>()?.Form is true ? "multipart/form-data" : "application/json";

    public IEnumerable<AsksAttribute> Asks => Member.GetCustomAttributes<AsksAttribute>();

    /// <summary>The parameters of the path of a command, with their types.</summary>
    public IEnumerable<(string Name, Type Type)> PathParameters => Parameter().Matches(Path).Select(match => match.Groups[1].Value)
        .Select(name => (name, name == "version" ? typeof(long) : name.EndsWith("Id", StringComparison.Ordinal) ? typeof(Guid) : typeof(string)));

    /// <summary>A command on a case: it accepts If-Match and answers the case's new version.</summary>
    public bool ChangesCase => Command is not null || (HttpMethod != "GET" && (IsTracked || IsByLink) && !OpensCase);

    public bool OpensCase => Has(typeof(IntakeExecutor));

    public bool IsCommand => ChangesCase || OpensCase;

    /// <summary>The token of a link, or the code of a slip, is the proof.</summary>
    public bool IsByLink => Path.Contains("{token}", StringComparison.Ordinal);

    public bool IsTracked => Path.Contains("/track/", StringComparison.Ordinal);

    /// <summary>Officials reach cases of other desks for a purpose.</summary>
    public bool AsksPurpose => Path.StartsWith("/api/v1/cases/", StringComparison.Ordinal);

    public bool HasETag => IsCommand || IsTracked || Path.Contains("{caseId}", StringComparison.Ordinal) && !Path.Contains("/audit/", StringComparison.Ordinal);

    /// <summary>The problems that follow from the kind of route.</summary>
    public IEnumerable<int> Problems
    {
        get
        {
            yield return 400;
            yield return 503;
            if (!IsAnonymous || IsTracked) yield return 401;
            if (!IsAnonymous || IsTracked) yield return 403;
            if (Path.Contains('{')) yield return 404;
            if (IsCommand) yield return 409;
            if (ChangesCase) yield return 412;
            if (Body is not null) yield return 413;
            if (Body is not null) yield return 415;
            if (IsTracked || IsByLink) yield return 429;
            foreach (var own in Answers.Where(answer => answer.Key >= 400)) yield return own.Key;
        }
    }

    private bool Has(Type parameter) => Member is MethodInfo method && method.GetParameters().Any(p => p.ParameterType == parameter);

    private static IEnumerable<AnswersAttribute> AnswersOf(CommandRoute command) =>
    [
        new(command.Status, command.Answer?.Type), .. command.Conflicts.Select(code => new AnswersAttribute(409) { Code = code }),
        .. command.Problems.Select(status => new AnswersAttribute(status)),
    ];

    /// <summary>Whoever comes to an executor, or is asked by ASP.NET Core, must sign in.</summary>
    private static bool IsOpen(MethodInfo method, IList<object> metadata) => metadata.OfType<IAllowAnonymous>().Any()
        || !(metadata.OfType<IAuthorizeData>().Any() || method.GetParameters().Any(parameter => Executors.Contains(parameter.ParameterType)));

    private static readonly Type[] Executors = [typeof(IntakeExecutor), typeof(QueryExecutor)];

    private Type? Beside(string suffix) => Endpoint.Assembly.GetType(Without(Endpoint.FullName!, "Endpoint") + suffix);

    private static string Without(string name, params string[] suffixes) =>
        suffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } found ? name[..^found.Length] : name;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capital();
}
