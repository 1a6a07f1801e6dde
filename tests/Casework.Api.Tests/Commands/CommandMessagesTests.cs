using Casework.Application.Access;
using Casework.Application.Cases.Closure;
using Casework.Application.Cases.Contacts;
using Casework.Application.Commands;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Commands;

/// <summary>A command that is sent as a message is carried out once, with the checks of the executor, and what became of it is kept.</summary>
public sealed class CommandMessagesTests(TestDesk desk)
{
    private const string Text = "Gebeld vanuit een taak";

    private CommandMessages Messages => desk.Host.Services.GetRequiredService<CommandMessages>();

    [Fact]
    public async Task it_is_carried_out_in_the_name_of_its_sender_and_its_receipt_says_so()
    {
        var taken = await desk.FirstLine().TakeIn();
        var id = await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(Text));

        var receipt = await Receipt(id);

        (receipt.Status, receipt.Code, receipt.Version).ShouldBe((201, null, (await desk.State(taken)).Version));
        var note = (await desk.FirstLine().Get(taken.Path)).Json["notes"]!.AsArray().Single()!;
        (note["text"]!.GetValue<string>(), note["author"]!["id"]!.GetValue<string>()).ShouldBe((Text, "anna"));
    }

    [Fact]
    public async Task delivered_again_or_sent_again_under_its_key_it_is_done_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var (first, second) = (await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(Text), "k1"), await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(Text), "k1"));
        var versions = ((await Receipt(first)).Version, (await Receipt(second)).Version);
        versions.Item1.ShouldBe(versions.Item2);
        (await desk.History(taken)).Count(type => type == "note-added").ShouldBe(1);
    }

    [Fact]
    public async Task a_rule_that_refuses_it_is_in_its_receipt_and_nothing_changes()
    {
        var taken = await desk.FirstLine().TakeIn();
        var before = (await desk.State(taken)).Version;
        var receipt = await Receipt(await Send(taken, typeof(CloseCaseEndpoint), new CloseCaseRequest(null)));
        (receipt.Status, receipt.Code, receipt.Version).ShouldBe((409, "open-questions", null));
        (await Receipt(await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(" ")))).Code.ShouldBe("invalid-input");
        (await desk.State(taken)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task whoever_left_by_then_does_nothing_any_more()
    {
        var gus = desk.FirstLine("gus-" + Guid.NewGuid().ToString("N")[..8]);
        var taken = await gus.TakeIn();
        var actor = (await desk.State(taken)).CaseManager;
        (await desk.RunCommand("officials", "deactivate", actor.OfficialId, "--reason", "Weg")).ExitCode.ShouldBe(0);
        var id = await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(Text), actor: new(actor.OfficialId, actor.Name, [Role.FirstLine], "utrecht"));
        (await Receipt(id)).Code.ShouldBe("inactive-official");
    }

    [Fact]
    public async Task until_it_is_due_it_lies_sealed_and_without_the_key_of_the_case_it_is_nothing()
    {
        var taken = await desk.FirstLine().TakeIn();
        var id = await Send(taken, typeof(AddNoteEndpoint), new AddNoteRequest(Text), at: DateTimeOffset.UtcNow.AddDays(1));
        var stored = await Stored(id);
        stored.ShouldNotBeEmpty();
        stored.ShouldNotContain("Gebeld");
        await using var session = desk.Store.LightweightSession();
        session.Delete<CaseKey>(Guid.Parse(taken.CaseId));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        var sent = System.Text.Json.JsonSerializer.Deserialize<SentCommand>(stored[stored.IndexOf('{')..(stored.LastIndexOf('}') + 1)], System.Text.Json.JsonSerializerOptions.Web)!;
        await Messages.Carry(sent, TestContext.Current.CancellationToken);
        (await Receipt(id)).Code.ShouldBe("destroyed");
    }

    private async Task<Guid> Send<TBody>(TakenIn taken, Type endpoint, TBody body, string? key = null, DateTimeOffset? at = null, Actor? actor = null) where TBody : class
    {
        await using var session = desk.Store.LightweightSession();
        actor ??= new("anna", "Anna", [Role.FirstLine], "utrecht");
        var path = new PathValues(new Dictionary<string, string> { ["caseId"] = taken.CaseId });
        var id = await Messages.Send(
            session, new(new SignedIn(actor, null, null), actor.Id, "taak-1"), endpoint, path, body, key ?? Guid.NewGuid().ToString(), at, TestContext.Current.CancellationToken);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id.ShouldNotBeNull();
    }

    private async Task<CommandReceipt> Receipt(Guid id)
    {
        CommandReceipt? receipt = null;
        await Waiting.Until(async () =>
        {
            await using var session = desk.Store.QuerySession();
            return (receipt = await session.LoadAsync<CommandReceipt>(id, TestContext.Current.CancellationToken)) is not null;
        }, $"receipt {id}");
        return receipt!;
    }

    private async Task<string> Stored(Guid id)
    {
        await using var source = NpgsqlDataSource.Create(desk.Host.Services.GetRequiredService<Casework.Application.Store.StoreSettings>().OwnerConnection);
        await using var command = source.CreateCommand(
            $"select encode(body, 'escape') from {desk.Schema}_messages.wolverine_incoming_envelopes where position(convert_to('{id}', 'UTF8') in body) > 0");
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string ?? "";
    }
}
