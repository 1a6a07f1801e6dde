namespace Casework.Domain.Cases.Documents;

/// <summary>
/// A file joins the case, also a closed one: nothing that a citizen sends is turned away. One that answers an information request ends it,
/// unless more is still to come.
/// </summary>
/// <param name="Answer">With which words the request is answered; null when more is to come, or when nothing was asked.</param>
public sealed record ReceiveDocument(DocumentReceived Document, Personal? Answer) : ICaseCommand<ReceiveDocument>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.UnknownQuestion, RefusalCode.UnknownRequest, .. Rules.ForBystander];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        _ when Document.QuestionId is { } question && current.Question(question) is null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Document.RequestId is { } request && Asked(current, request) is null => Decision.Refuse(RefusalCode.UnknownRequest),
        _ when Document.RequestId is { } request
            && Rules.RefusalForBystander(current, Asked(current, request)!.QuestionId, at.Actor) is { } refusal => refusal,
        _ => Decision.Accept([Document, .. Ends(current)]),
    };

    private IEnumerable<CaseEvent> Ends(CitizenCase current) =>
        Answer is { } text && Document.RequestId is { } request && !current.IsClosed
            && Asked(current, request) is { Status: not RequestStatus.Answered }
            ? [new InformationReceived(request, text)]
            : [];

    private static InformationRequest? Asked(CitizenCase current, Guid request) =>
        current.InformationRequests.FirstOrDefault(asked => asked.Id == request);
}
