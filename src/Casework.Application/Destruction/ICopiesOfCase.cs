namespace Casework.Application.Destruction;

/// <summary>What left the system and still lies on this machine: it goes with the personal data of its case.</summary>
public interface ICopiesOfCase
{
    void RemoveAll(Guid caseId);
}
