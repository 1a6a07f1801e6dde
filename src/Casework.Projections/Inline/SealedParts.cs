using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.Projections.Inline;

/// <summary>
/// What each sealed text of a record was sealed for: the fields of the events that it is shown from. Whoever reads a record opens a text
/// there and nowhere else, so that a note that somebody copied over a message does not open as one (ADR 20).
/// </summary>
public static class SealedParts
{
    private static readonly string[]
        TrackingCode = [Of<CaseOpened>(nameof(CaseOpened.TrackingCode)), Of<TrackingCodeRenewed>(nameof(TrackingCodeRenewed.TrackingCode))],
        CitizenName = [Of<CaseOpened>(nameof(CaseOpened.Name)), Of<CitizenDataCorrected>(nameof(CitizenDataCorrected.Name))],
        Bsn = [Of<CaseOpened>(nameof(CaseOpened.Bsn))],
        KvkNumber = [Of<CaseOpened>(nameof(CaseOpened.KvkNumber))],
        Address = [Of<ReachChosen>(nameof(ReachChosen.Address)), Of<ReachConsentGiven>(nameof(ReachConsentGiven.Address))],
        Support = [Of<SupportNeedAssessed>(nameof(SupportNeedAssessed.Reason))],
        QuestionText = [Of<QuestionAsked>(nameof(QuestionAsked.Text))],
        Answer = [Of<QuestionAnswered>(nameof(QuestionAnswered.Text))],
        Reasons = [Of<QuestionDecided>(nameof(QuestionDecided.Reasons))],
        ViewAbout = [Of<ViewRequested>(nameof(ViewRequested.About))],
        Deviation = [Of<QuestionDecided>(nameof(QuestionDecided.Deviation))],
        Items = [Of<InformationRequested>(nameof(InformationRequested.Items))],
        Missing = [Of<ObjectionRepairRequested>(nameof(ObjectionRepairRequested.Items))],
        FileName = [Of<DocumentReceived>(nameof(DocumentReceived.FileName))],
        Promise = [Of<PromiseMade>(nameof(PromiseMade.Text))],
        CallAbout = [Of<CallBackRequested>(nameof(CallBackRequested.About))],
        CallPhone = [Of<CallBackRequested>(nameof(CallBackRequested.Phone))],
        Form = [Of<FormFilledIn>(nameof(FormFilledIn.Values))],
        Fact = [Of<FactReused>(nameof(FactReused.Value))],
        MandateName = [Of<MandateGranted>(nameof(MandateGranted.Name))],
        MandateBsn = [Of<MandateGranted>(nameof(MandateGranted.Bsn))],
        MandateKvk = [Of<MandateGranted>(nameof(MandateGranted.KvkNumber))],
        MandateCode = [Of<MandateGranted>(nameof(MandateGranted.AccessCode))],
        HelperName = [Of<LocalHelpOffered>(nameof(LocalHelpOffered.Name))],
        HelperPhone = [Of<LocalHelpOffered>(nameof(LocalHelpOffered.Phone))],
        HelperText = [Of<LocalHelpOffered>(nameof(LocalHelpOffered.Text)), Of<LocalHelpDeclined>(nameof(LocalHelpDeclined.Text))];

    private static readonly Dictionary<Type, Action<object>> Parts = new()
    {
        [typeof(CaseRecord)] = Part<CaseRecord>(record =>
        {
            record.SupportReason.At(Support);
            record.FormerSupportReason.At(Support);
        }),
        [typeof(CitizenCase)] = Part<CitizenCase>(state =>
        {
            state.TrackingCode.At(TrackingCode);
            state.Citizen.Name.At(CitizenName);
            state.Citizen.Bsn.At(Bsn);
            state.Citizen.KvkNumber.At(KvkNumber);
        }),
        [typeof(Question)] = Part<Question>(question => question.Form?.Values.At(Form, question.Id)),
        [typeof(ReachChoice)] = Part<ReachChoice>(reach => reach.Address.At(Address)),
        [typeof(ReachConsent)] = Part<ReachConsent>(consent => consent.Address.At(Address)),
        [typeof(Mandate)] = Part<Mandate>(mandate =>
        {
            mandate.To.Name.At(MandateName, mandate.Id);
            mandate.To.Bsn.At(MandateBsn, mandate.Id);
            mandate.To.KvkNumber.At(MandateKvk, mandate.Id);
            mandate.AccessCode.At(MandateCode, mandate.Id);
        }),
        [typeof(LocalHelp)] = Part<LocalHelp>(asked =>
        {
            foreach (var answer in asked.Answers)
            {
                answer.Name.At(HelperName, asked.Id);
                answer.Phone.At(HelperPhone, asked.Id);
                answer.Text.At(HelperText, asked.Id);
            }
        }),
        [typeof(TrackQuestion)] = Part<TrackQuestion>(question =>
        {
            question.Text.At(QuestionText, question.QuestionId);
            question.ViewAbout.At(ViewAbout, question.QuestionId);
            question.Answer.At(Answer, question.QuestionId);
            question.Decision?.Reasons.At(Reasons, question.QuestionId);
            question.Decision?.Deviation.At(Deviation, question.QuestionId);
        }),
        [typeof(TrackRequest)] = Part<TrackRequest>(request =>
        {
            foreach (var item in request.Items) item.At(Items, request.RequestId);
        }),
        [typeof(TrackRepair)] = Part<TrackRepair>(asked =>
        {
            foreach (var item in asked.Items) item.At(Missing, asked.ObjectionId);
        }),
        [typeof(TrackDocument)] = Part<TrackDocument>(document => document.FileName.At(FileName, document.DocumentId)),
        [typeof(TrackPromise)] = Part<TrackPromise>(promise => promise.Text.At(Promise, promise.PromiseId)),
        [typeof(TrackCallBack)] = Part<TrackCallBack>(call =>
        {
            call.About.At(CallAbout, call.CallBackId);
            call.Phone.At(CallPhone, call.CallBackId);
        }),
        [typeof(TrackFact)] = Part<TrackFact>(fact => fact.Value.At(Fact, fact.FactId)),
        [typeof(TrackMessage)] = Part<TrackMessage>(message => message.Text.At(Telling.SealedFor(message.Key), message.Thing ?? Guid.Empty)),
        [typeof(SentText)] = Part<SentText>(sent => sent.Text.At(SealedFields.SentText, sent.Thing)),
    };

    /// <summary>The types of a record that say for what their texts are sealed.</summary>
    public static IEnumerable<Type> Types => Parts.Keys;

    /// <summary>Tells each text of a part of a record that was read where it stands.</summary>
    public static void Place(object read) => Parts.GetValueOrDefault(read.GetType())?.Invoke(read);

    /// <summary>The address of the citizen as it stands beside what is sent there.</summary>
    public static Personal AsAddress(this Personal stored)
    {
        stored.At(Address);
        return stored;
    }

    private static string Of<TEvent>(string property) where TEvent : CaseEvent => SealedFields.NameOf(typeof(TEvent), property);

    private static Action<object> Part<T>(Action<T> place) => read => place((T)read);

    private static void At(this Personal? text, string[] fields, Guid thing = default)
    {
        if (text is not null) text.Place = new(fields, thing);
    }
}
