using System.Text.Json;

namespace Casework.Application.Registers.Development;

/// <summary>Somebody who does not exist, with a number of the official range for tests.</summary>
public sealed record TestPerson(
    string Sub, string Name, string? Bsn, string? KvkNumber, string? BirthDate, string? LegalForm, string? AddressLine1, string? AddressLine2, string? Activity);

/// <summary>The people of the test provider and of the stub registers, from test-persons.json.</summary>
public static class TestPersons
{
    public static IReadOnlyList<TestPerson> All { get; } = Load();

    private static TestPerson[] Load()
    {
        using var file = typeof(TestPersons).Assembly.GetManifestResourceStream("test-persons.json")!;
        return JsonSerializer.Deserialize<TestPerson[]>(file, JsonSerializerOptions.Web)!;
    }
}
