using System.Text.Json.Nodes;
using Casework.Application.Registers;
using Casework.Application.Registers.Development;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Registers;

/// <summary>The clients of the registers, against a server of their own that answers as the real ones do.</summary>
public sealed class RegisterClientTests : IAsyncLifetime
{
    private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();
    private readonly List<(string Path, JsonObject? Body)> _asked = [];

    public async ValueTask InitializeAsync()
    {
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(async http =>
        {
            var body = http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<JsonObject>() : null;
            _asked.Add((http.Request.Path.Value!, body));
            if (StubRegisters.Answer(http.Request.Path.Value!, body) is { } answer) await http.Response.WriteAsJsonAsync(answer);
            else http.Response.StatusCode = 404;
        });
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task a_person_is_asked_for_by_number_in_the_body_and_only_the_fields_that_are_used()
    {
        var facts = await new HaalCentraalPersons(Client).Read("999993653", TestContext.Current.CancellationToken);
        facts.ShouldBe([new("name", "Roos van Dalen"), new("birthDate", "1954-08-02"), new("address", "Croeselaan 301 A, 3521 BP UTRECHT")]);
        var (path, body) = _asked.ShouldHaveSingleItem();
        path.ShouldBe("/haalcentraal/api/brp/personen");
        body!["type"]!.GetValue<string>().ShouldBe("RaadpleegMetBurgerservicenummer");
        body["burgerservicenummer"]!.AsArray().Select(number => number!.GetValue<string>()).ShouldBe(["999993653"]);
        body["fields"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task a_number_that_the_register_does_not_know_tells_nothing()
    {
        (await new HaalCentraalPersons(Client).Read("123456782", TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await new KvkBusinesses(Client).Read("00000000", TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_business_is_read_by_its_basic_profile()
    {
        var facts = await new KvkBusinesses(Client).Read("69599084", TestContext.Current.CancellationToken);
        facts.Select(fact => fact.Attribute).ShouldBe(["name", "legalForm", "address", "activity"]);
        _asked.ShouldHaveSingleItem().Path.ShouldBe("/api/v1/basisprofielen/69599084");
    }

    private HttpClient Client => new() { BaseAddress = new(_server.Urls.First() + "/") };
}
