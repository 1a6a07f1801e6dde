using System.Reflection;

namespace Casework.Domain.Tests;

/// <summary>
/// The domain is records and functions: it knows neither store nor web, and its types are called what the field calls them.
/// </summary>
public class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(CaseEvent).Assembly;

    // CaseManager and LifeEvent, Service and RelatedService are the field's own words, NameService names one; CaseEvent and ICaseCommand
    // are what they say.
    private static readonly string[] Allowed = ["CaseManager", "LifeEvent", "Service", "RelatedService", "NameService", "CaseEvent", "DirectoryEvent", "ICaseCommand"];
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Service", "Dto", "Command", "Event", "Common", "Utils", "Info", "Data"];

    [Fact]
    public void the_domain_references_nothing_but_dotnet_and_a_holiday_calendar() =>
        Domain.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "PublicHoliday").ShouldBeEmpty();

    [Fact]
    public void no_type_has_a_name_that_says_nothing() =>
        Domain.GetTypes().Where(type => type.IsVisible && !Allowed.Contains(type.Name) && !IsFamilyOfEvents(type))
            .Where(type => EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void no_interface_has_just_one_type_behind_it() =>
        Domain.GetTypes().Where(type => type.IsInterface && type.IsVisible)
            .Where(type => Domain.GetTypes().Count(other => other.IsClass && Has(other, type)) <= 1).ShouldBeEmpty();

    [Fact]
    public void events_and_commands_cannot_be_changed_once_made()
    {
        var settable = Domain.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseEvent)) || (type.IsClass && type.IsAssignableTo(typeof(ICaseCommand))))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"));

        settable.Select(property => $"{property.DeclaringType!.Name}.{property.Name}").ShouldBeEmpty();
    }

    private static bool IsFamilyOfEvents(Type type) => type.IsAbstract && type.IsSubclassOf(typeof(CaseEvent));

    private static bool Has(Type type, Type wanted) =>
        type.GetInterfaces()
            .Any(other => (wanted.IsGenericTypeDefinition && other.IsGenericType ? other.GetGenericTypeDefinition() : other) == wanted);
}
