using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Vault;

namespace Casework.Api.Door;

/// <summary>What the door hands to whoever turns a request into a command: new ids, the seal of the case, the catalogue and the circumstances.</summary>
public sealed class Slip(CaseCipher cipher, Circumstances at, IReadOnlyList<Guid>? storedIds = null)
{
    private readonly List<Guid> _ids = [];

    public Circumstances At => at;

    public Catalogue Catalogue => at.Catalogue;

    /// <summary>The ids that were made for this request, in order; they are kept so that a repeat gets the same answer.</summary>
    public IReadOnlyList<Guid> Ids => storedIds ?? _ids;

    /// <summary>A new id (UUIDv7 of now). A retried attempt gets new ones: nothing was stored under the old.</summary>
    public Guid NewId()
    {
        _ids.Add(Guid.CreateVersion7(at.Now));
        return _ids[^1];
    }

    /// <summary>An id that had to be made before the command; it is kept with the others.</summary>
    public Guid Use(Guid id)
    {
        _ids.Add(id);
        return id;
    }

    /// <summary>Officials whom the body names, as the directory knows them.</summary>
    public IReadOnlyDictionary<string, DirectoryEntry> Officials { get; init; } = new Dictionary<string, DirectoryEntry>();

    /// <summary>Somebody whom the body names, by the name that the directory has for them.</summary>
    public Official Official(string id) => new(id, Officials[id].Name);

    public Domain.Personal Seal(string text) => cipher.Seal(text);

    public Domain.Personal? SealIfAny(string? text) => cipher.SealIfAny(text);
}
