using Casework.Application.Access;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Domain.Terms;
using Casework.Projections.Vault;

namespace Casework.Application.Commands;

/// <summary>What turns a body into a command: the case, new ids, the seal of the case, the catalogue, the circumstances and what the path names.</summary>
public sealed class CommandContext(CitizenCase? current, CaseCipher cipher, Circumstances at, PathValues path, string language, IReadOnlyList<Guid>? storedIds = null)
{
    private readonly List<Guid> _ids = [];

    /// <summary>The case as it is; only where there is one.</summary>
    public CitizenCase Current => current!;

    /// <summary>The same, or null where the command opens a case.</summary>
    public CitizenCase? Existing => current;

    public Circumstances At => at;

    public Catalogue Catalogue => at.Catalogue;

    public DateOnly Today => LocalDay.Of(at.Now);

    /// <summary>The caller's language, nl or en.</summary>
    public string Language => language;

    public PathValues Path => path;

    /// <summary>The ids that were made for this command, in order; they are kept so that a repeat gets the same answer.</summary>
    public IReadOnlyList<Guid> Ids => storedIds ?? _ids;

    /// <summary>Officials whom the body names, as the directory knows them.</summary>
    public IReadOnlyDictionary<string, DirectoryEntry> Officials { get; init; } = new Dictionary<string, DirectoryEntry>();

    /// <summary>How the caller signed in; null where nobody did.</summary>
    public SignedIn? SignedIn { get; init; }

    /// <summary>The id of a thing that the path names.</summary>
    public Guid Id(string parameter) => path.Id(parameter);

    /// <summary>A new id (UUIDv7 of now). A retried attempt gets new ones: nothing was stored under the old.</summary>
    public Guid NewId() => Use(Guid.CreateVersion7(at.Now));

    /// <summary>An id that had to be made before the command; it is kept with the others.</summary>
    public Guid Use(Guid id)
    {
        _ids.Add(id);
        return id;
    }

    /// <summary>Somebody whom the body names, by the name that the directory has for them.</summary>
    public Official Official(string id) => new(id, Officials[id].Name);

    public Personal Seal(string text) => cipher.Seal(text);

    public Personal? SealIfAny(string? text) => cipher.SealIfAny(text);

    /// <summary>The text, or null where there is none or its key is gone.</summary>
    public string? Open(Personal? text) => cipher.Open(text);
}
