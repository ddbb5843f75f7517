package market.helpdesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import market.helpdesk.Helpdesk;
import market.helpdesk.absence.AnnouncedAbsence;
import market.helpdesk.account.Role;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.Carrier;
import market.helpdesk.aftersales.RightPeriod;
import market.helpdesk.archive.Fault;
import market.helpdesk.archive.DisclosureKind;
import market.helpdesk.archive.Export;
import market.helpdesk.archive.History;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.archive.SigningHalt;
import market.helpdesk.archive.VerificationStage;
import market.helpdesk.attachment.Refusal;
import market.helpdesk.agreement.AgreementFilter;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementRefused;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.audit.AuditedEvent;
import market.helpdesk.calendar.DayDifference;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.privacy.ErasureState;
import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.Obstacle;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagState;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldState;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.Part;
import market.helpdesk.sanction.AppealOutcome;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.ProposalSummary;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.sanction.SanctionState;
import market.helpdesk.sanction.Track;
import market.helpdesk.standing.Prospect;
import market.helpdesk.standing.RecordKind;
import market.helpdesk.standing.StandingBand;
import market.helpdesk.ticket.ErasureGround;
import market.helpdesk.ticket.Side;
import market.helpdesk.search.DocumentKind;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.violation.ViolationFilter.Stand;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;
import market.helpdesk.violation.WaiverCause;
import market.helpdesk.web.violation.EvidenceView;
import market.helpdesk.web.archive.VerificationRow;
import market.helpdesk.web.privacy.RetentionPage;
import market.helpdesk.web.quality.FlagPage;
import market.helpdesk.web.quality.FlagsPage;
import market.helpdesk.web.screening.Saying;
import market.helpdesk.web.sanction.AdminSanctionsPage;
import market.helpdesk.web.simulator.CalendarOption;
import market.helpdesk.web.standing.StandingSheet;
import market.helpdesk.web.ticket.Band;
import market.helpdesk.web.ticket.InboxPage;
import market.helpdesk.web.ticket.TicketNotice;
import market.helpdesk.web.ticket.Unsent;
import market.helpdesk.writing.Language;
import market.helpdesk.writing.Placeholder;

/**
 * Every message key that templates and code ask for: those that stand there, and those
 * that are put together when a page is shown.
 */
final class MessageKeys {

	/** {@code #{ticket.topic}}. */
	private static final Pattern WRITTEN = Pattern.compile("#\\{([\\w.]+)");

	/** {@code #messages.msg('ticket.topic'}, but not {@code 'topic.' +}. */
	private static final Pattern ASKED = Pattern.compile("#messages\\.\\w+\\('([\\w.]+\\w)'");

	/** {@code #{|topic.${topic}|}}. */
	private static final Pattern BUILT = Pattern.compile("#\\{\\|([^|]*)\\|");

	/** {@code 'topic.' + topic}. */
	private static final Pattern ADDED = Pattern.compile("'([\\w.]+\\.)' \\+");

	private static final Pattern IN_CODE = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");

	/** Those pages speak to: an auditor is shown what an administrator is. */
	private static final Role[] SIDES = { Role.BUYER, Role.SELLER, Role.ADMIN };

	private static final List<String> EVENTS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(Helpdesk.class)
		.stream()
		.filter((type) -> type.isAssignableTo(AuditedEvent.class) && !type.isInterface())
		.map((type) -> type.getSimpleName())
		.sorted()
		.toList();

	/** What modules tell in threads besides messages. */
	private static final List<String> NOTES = List.of(
			// One to a line.
			"CASE_OPENED", //
			"CASE_STAGE", //
			"CASE_STAGE_REMARK", //
			"CASE_SENT", //
			"CASE_SENT_REMARK", //
			"CASE_SKIPPED", //
			"CASE_CLOSED", //
			"CASE_CLOSED_REMARK", //
			"UPDATE_OVERDUE", //
			"ANSWER_FLAGGED", //
			"POINTS_FLAGGED", //
			"FLAG_WAITS", //
			"FLAG_UPHELD", //
			"FLAG_DISMISSED", //
			"FLAG_DISMISSED_RELEASED", //
			"AGREEMENT_PROPOSED", "AGREEMENT_CONFIRMED", "AGREEMENT_DECLINED", "AGREEMENT_WITHDRAWN",
			"AGREEMENT_SUPERSEDED");

	/** What modules announce that no thread tells, worded on a page and in a mail. */
	private static final List<String> ANNOUNCEMENTS = List.of(
			// One to a line.
			"SANCTION_IMPOSED", //
			"SANCTION_IMPOSED_UNTIL", //
			"REMOVAL_PROPOSED", //
			"REMOVAL_DROPPED", //
			"SANCTION_ENDED", //
			"APPEAL_UPHELD", //
			"APPEAL_REJECTED", //
			"VIOLATION_CONFIRMED", //
			"HELD_MESSAGE_RELEASED", "HELD_MESSAGE_RELEASED_MASKED", "HELD_MESSAGE_REFUSED");

	/** What people are asked to think of before they send something. */
	private static final List<String> CAUTIONS = List.of(
			// One to a line.
			"hint.TOO_SHORT", //
			"hint.SAME_ANSWER", //
			"hint.NO_DATE", //
			"hint.OTHER_LANGUAGE", //
			"hint.PLACEHOLDER", //
			"hint.CAPITALS", //
			"hint.INSULT", //
			"QUESTIONS", //
			"POINTS_LEFT_OPEN");

	/** What stands in the place of each star of a built key. */
	private static final Map<String, Supplier<Stream<String>>> BUILT_FROM = Map.ofEntries(
			Map.entry("absence.state.*", () -> names("absence.state.", AnnouncedAbsence.State.values(), "")),
			Map.entry("agreement.kind.*", () -> names("agreement.kind.", AgreementKind.values(), "")),
			Map.entry("agreement.refused.*", () -> names("agreement.refused.", AgreementRefused.Why.values(), "")),
			Map.entry("agreement.state.*", () -> names("agreement.state.", AgreementState.values(), "")),
			Map.entry("agreements.empty.*.text", () -> names("agreements.empty.", AgreementFilter.values(), ".text")),
			Map.entry("agreements.empty.*.title", () -> names("agreements.empty.", AgreementFilter.values(), ".title")),
			Map.entry("agreements.filter.*", () -> names("agreements.filter.", AgreementFilter.values(), "")),
			Map.entry("agreements.note.*", () -> participants("agreements.note.")),
			// Told in files, not on pages.
			Map.entry("agreements.state.*", () -> names("agreements.state.", AgreementState.values(), "")),
			// Whoever is no person.
			Map.entry("actor.*",
					() -> Stream
						.of("stranger", "job.response-clock", "job.update-clock", "job.import", "job.screening",
								"job.erasure", "job.migration")
						.map("actor."::concat)),
			Map.entry("archive.fault.*", () -> names("archive.fault.", Fault.values(), "")),
			Map.entry("archive.halt.*", () -> names("archive.halt.", SigningHalt.Cause.values(), "")),
			Map.entry("archive.halt.text.*", () -> names("archive.halt.text.", SigningHalt.Cause.values(), "")),
			Map.entry("verification.stage.*", () -> names("verification.stage.", VerificationStage.values(), "")),
			Map.entry("verification.state.*", () -> names("verification.state.", VerificationRow.State.values(), "")),
			Map.entry("verification.means.*", () -> names("verification.means.", VerificationRow.State.values(), "")),
			Map.entry("audit.*", () -> events().map("audit."::concat)),
			Map.entry("carrier.*", () -> names("carrier.", Carrier.values(), "")),
			Map.entry("case.*", () -> Stream.of("OPENED", "OUTCOME", "REFUND").map("case.step."::concat)),
			Map.entry("case.badge.*", () -> Stream.of("OVER", "STILL").map("case.badge."::concat)),
			Map.entry("case.check.*.*",
					() -> Stream.concat(
							Arrays.stream(RightPeriod.values())
								.flatMap((period) -> Stream.of("NOT_BEGUN", "RUNNING")
									.map((state) -> "case.check." + period + "." + state)),
							Stream.of("WITHDRAWAL.OVER", "LEGAL_CONFORMITY.STILL", "LEGAL_CONFORMITY.OVER")
								.map("case.check."::concat))),
			Map.entry("case.kind.*", () -> names("case.kind.", CaseKind.values(), "")),
			Map.entry("case.outcome.*", () -> names("case.outcome.", CaseOutcome.values(), "")),
			Map.entry("case.stage.*", () -> names("case.stage.", CaseStage.values(), "")),
			Map.entry("case.suggest.*", () -> names("case.suggest.", SIDES, "")),
			Map.entry("caseWork.close.*", () -> names("caseWork.close.", CaseOutcome.values(), "")),
			Map.entry("caseWork.reach.*", () -> names("caseWork.reach.", CaseStage.values(), "")),
			Map.entry("cases.empty.*", () -> names("cases.empty.", SIDES, "")),
			Map.entry("cases.note.*", () -> names("cases.note.", SIDES, "")),
			Map.entry("newCase.what.*", () -> names("newCase.what.", CaseKind.values(), "")),
			Map.entry("country.*", () -> Stream.of("IT", "PL", "DE", "FR", "ES", "CZ", "SK").map("country."::concat)),
			Map.entry("day.*", () -> names("day.", DayOfWeek.values(), "")),
			// One to six days by a sentence each, more by a list.
			Map.entry("deadline.closed.*", () -> IntStream.rangeClosed(1, 6).mapToObj("deadline.closed.%d"::formatted)),
			Map.entry("error.*.missing", () -> Stream.of("firstDay", "lastDay").map("error.%s.missing"::formatted)),
			Map.entry("draft.change.*", () -> names("draft.change.", DayDifference.Kind.values(), "")),
			Map.entry("error.*.blank",
					() -> Stream
						.of("body", "subject", "reason", "name", "source", "skipReason", "carrierName", "label",
								"words", "reasons", "thing")
						.map("error.%s.blank"::formatted)),
			Map.entry("error.*.tooLong",
					() -> Stream
						.of("body", "subject", "note", "reason", "name", "source", "skipReason", "carrierName", "label",
								"words", "terms", "word", "reasons", "thing")
						.map("error.%s.tooLong"::formatted)),
			Map.entry("explanation.reason.*",
					() -> Stream.of("WORKED", "WEEKEND", "DOWN").map("explanation.reason."::concat)),
			// In which language somebody wrote, and is to write.
			Map.entry("hint.language.*", () -> names("hint.language.", Language.values(), "")),
			// The evidence pack, and the page in it, whose script asks for its words.
			Map.entry("evidence.event.*",
					() -> Stream
						.of("CLOSED", "HANDED_BACK", "TAKEN_OVER", "WAIVED", "WAIVER_PROPOSED", "WAIVER_WITHDRAWN")
						.map("evidence.event."::concat)),
			Map.entry("evidence.pdf.deadline.*",
					() -> Stream
						.of("ANSWERED_IN_TIME", "ANSWERED_LATE", "RELEASED", "RELEASED_OVERDUE", "RUNNING", "OVERDUE")
						.map("evidence.pdf.deadline."::concat)),
			Map.entry("evidence.pdf.erased.*",
					() -> Stream.of("REQUEST", "RETENTION").map("evidence.pdf.erased."::concat)),
			Map.entry("evidence.pdf.preparedFor.*", () -> names("evidence.pdf.preparedFor.", Side.values(), "")),
			Map.entry("evidence.problem.*", () -> Stream.of("ALTERED", "UNREADABLE").map("evidence.problem."::concat)),
			Map.entry("evidence.side.*", () -> names("evidence.side.", Side.values(), "")),
			Map.entry("evidence.verify.*", MessageKeys::askedByTheVerifyingPage),
			Map.entry("file.refused.*", () -> names("file.refused.", Refusal.values(), "")),
			Map.entry("find.empty.*", () -> names("find.empty.", SIDES, "")),
			Map.entry("find.kind.*", () -> names("find.kind.", DocumentKind.values(), "")),
			Map.entry("find.kind.*.one", () -> names("find.kind.", DocumentKind.values(), ".one")),
			Map.entry("find.name.*", () -> names("find.name.", SIDES, "")),
			// Administrators are told in words of their own.
			Map.entry("find.note.*", () -> participants("find.note.")),
			Map.entry("history.*", () -> Stream.of("TICKET", "AGREEMENT", "CASE").map("history."::concat)),
			Map.entry("history.agreement.*", () -> names("history.agreement.", AgreementState.values(), "")),
			Map.entry("history.note.*",
					() -> Stream.of("BUYER", "SHOP", "OWN_SHOP", "INSPECTOR").map("history.note."::concat)),
			// Where something in a history stands, each in words of its own.
			Map.entry("*", Stream::empty), Map.entry("flag.as.*", () -> names("flag.as.", FlagKind.values(), "")),
			Map.entry("flag.decided.*", () -> Stream.of("UPHELD", "DISMISSED").map("flag.decided."::concat)),
			Map.entry("flag.kind.*", () -> names("flag.kind.", FlagKind.values(), "")),
			Map.entry("flag.kind.*.what", () -> names("flag.kind.", FlagKind.values(), ".what")),
			Map.entry("flag.refusal.*", () -> names("flag.refusal.", FlagPage.Refusal.values(), "")),
			Map.entry("flag.state.*", () -> names("flag.state.", FlagState.values(), "")),
			// Decided ones are told with the reason.
			Map.entry("flag.state.*.*",
					() -> Stream.of("OPEN", "WAITING")
						.flatMap((state) -> names("flag.state.%s.".formatted(state), SIDES, ""))),
			Map.entry("flags.empty.*.text", () -> names("flags.empty.", FlagsPage.View.values(), ".text")),
			Map.entry("flags.empty.*.title", () -> names("flags.empty.", FlagsPage.View.values(), ".title")),
			Map.entry("flags.view.*", () -> names("flags.view.", FlagsPage.View.values(), "")),
			Map.entry("held.by.*", () -> decided("held.by.")),
			Map.entry("held.notice.*",
					() -> Stream
						.of(DecidingHeld.Outcome.DECIDED_BEFORE, DecidingHeld.Outcome.TAKEN_OVER,
								DecidingHeld.Outcome.NOTHING_HIDDEN, DecidingHeld.Outcome.SUSPENDED)
						.map((outcome) -> "held.notice." + outcome)),
			Map.entry("held.own.*", () -> decided("held.own.")),
			Map.entry("held.part.*", () -> names("held.part.", Part.values(), "")),
			Map.entry("held.state.*", () -> names("held.state.", HeldState.values(), "")),
			// What was released is a message, and no more kept back.
			Map.entry("keptBack.*", () -> Stream.of("keptBack.WAITING", "keptBack.REFUSED")),
			Map.entry("inbox.band.*", () -> names("inbox.band.", Band.Kind.values(), "")),
			Map.entry("inbox.empty.*.text", () -> names("inbox.empty.", InboxPage.Filter.values(), ".text")),
			Map.entry("inbox.empty.*.title", () -> names("inbox.empty.", InboxPage.Filter.values(), ".title")),
			Map.entry("inbox.filter.*", () -> names("inbox.filter.", InboxPage.Filter.values(), "")),
			Map.entry("disclosure.kind.*", () -> names("disclosure.kind.", DisclosureKind.values(), "")),
			Map.entry("disclosure.history.*", () -> names("disclosure.history.", History.values(), "")),
			Map.entry("disclosure.export.*", () -> names("disclosure.export.", Export.values(), "")),
			Map.entry("inspection.reason.*",
					() -> Stream.concat(names("inspection.reason.", InspectionReason.values(), ""),
							Stream.of("inspection.reason.TAKEN_OVER"))),
			Map.entry("inspection.shown.*", () -> names("inspection.shown.", InspectionReason.values(), "")),
			Map.entry("language.*", () -> Stream.of("language.en", "language.it")),
			Map.entry("mail.announcement.*", () -> ANNOUNCEMENTS.stream().map("mail.announcement."::concat)),
			Map.entry("notices.announcement.*", () -> ANNOUNCEMENTS.stream().map("notices.announcement."::concat)),
			Map.entry("orders.empty.*", () -> participants("orders.empty.")),
			Map.entry("orders.note.*", () -> participants("orders.note.")),
			// Which there are shows when they go on record: AuditWording.
			Map.entry("particular.*", Stream::empty), Map.entry("role.*", () -> names("role.", Role.values(), "")),
			Map.entry("placeholder.*", () -> names("placeholder.", Placeholder.values(), "")),
			Map.entry("rules.example.*", () -> names("rules.example.", DetectionRule.values(), "")),
			Map.entry("rules.kind.*", () -> names("rules.kind.", FindingKind.values(), "")),
			Map.entry("rules.mode.*", () -> names("rules.mode.", Mode.values(), "")),
			Map.entry("rules.mode.*.what", () -> names("rules.mode.", Mode.values(), ".what")),
			Map.entry("rules.name.*", () -> names("rules.name.", DetectionRule.values(), "")),
			Map.entry("screening.does.*", () -> names("screening.does.", Saying.values(), "")),
			// Buyers' messages are masked, sellers' are held; other words of either are
			// refused.
			Map.entry("screening.lead.*.*",
					() -> Stream.of("SELLER.HOLD", "SELLER.WARN", "BUYER.HOLD", "BUYER.MASK", "BUYER.WARN")
						.map("screening.lead."::concat)),
			Map.entry("screening.what.*", () -> names("screening.what.", Saying.values(), "")),
			Map.entry("screening.why.*",
					() -> Arrays.stream(DetectionRule.values())
						.map((rule) -> "screening.why." + rule.policyRule())
						.distinct()),
			Map.entry("simulator.calendar.*", () -> names("simulator.calendar.", CalendarOption.Kind.values(), "")),
			Map.entry("simulator.example.*",
					() -> Stream
						.of("PLAIN", "WEEKEND", "LAST_SECOND", "SATURDAY", "SUNDAY", "MONDAY", "SUMMER_TIME_BEGINS",
								"SUMMER_TIME_ENDS", "EASTER_MONDAY", "ON_A_HOLIDAY", "HOLIDAY_AND_WEEKEND", "CHRISTMAS",
								"EPIPHANY")
						.map("simulator.example."::concat)),
			Map.entry("appeal.decided.*", () -> names("appeal.decided.", AppealOutcome.values(), "")),
			Map.entry("appeal.outcome.*", () -> names("appeal.outcome.", AppealOutcome.values(), "")),
			// What is for good has no end.
			Map.entry("curb.*", () -> Stream.of("curb.REMOVED")),
			Map.entry("curb.*.until", () -> Stream.of("curb.RESTRICTED.until", "curb.SUSPENDED.until")),
			Map.entry("proposal.outcome.*", () -> names("proposal.outcome.", ProposalSummary.Outcome.values(), "")),
			Map.entry("sanction.impose.*", () -> names("sanction.impose.", Track.values(), "")),
			Map.entry("sanction.means.*", () -> names("sanction.means.", Measure.values(), "")),
			Map.entry("sanction.measure.*", () -> names("sanction.measure.", Measure.values(), "")),
			Map.entry("sanction.refused.*", () -> names("sanction.refused.", SanctionRefused.Why.values(), "")),
			Map.entry("sanction.state.*", () -> names("sanction.state.", SanctionState.values(), "")),
			Map.entry("sanction.track.*", () -> names("sanction.track.", Track.values(), "")),
			Map.entry("sanctions.empty.*.text",
					() -> names("sanctions.empty.", AdminSanctionsPage.View.values(), ".text")),
			Map.entry("sanctions.empty.*.title",
					() -> names("sanctions.empty.", AdminSanctionsPage.View.values(), ".title")),
			Map.entry("sanctions.view.*", () -> names("sanctions.view.", AdminSanctionsPage.View.values(), "")),
			Map.entry("account.request.*", () -> names("account.request.", ErasureState.values(), "")),
			Map.entry("erased.*", () -> names("erased.", ErasureGround.values(), "")),
			Map.entry("erased.ticket.*", () -> names("erased.ticket.", ErasureGround.values(), "")),
			Map.entry("erasure.means.*", () -> names("erasure.means.", ErasureState.values(), "")),
			Map.entry("erasure.state.*", () -> names("erasure.state.", ErasureState.values(), "")),
			Map.entry("erasures.empty.*", () -> names("erasures.empty.", ErasureState.values(), "")),
			Map.entry("holds.kind.*", () -> names("holds.kind.", HoldKind.values(), "")),
			Map.entry("holds.kind.*.hint", () -> names("holds.kind.", HoldKind.values(), ".hint")),
			Map.entry("holds.on.*", () -> names("holds.on.", HoldKind.values(), "")),
			Map.entry("obstacle.*", () -> names("obstacle.", Obstacle.values(), "")),
			Map.entry("retention.state.*", () -> names("retention.state.", RetentionPage.EndingState.values(), "")),
			Map.entry("standing.band.*", () -> names("standing.band.", StandingBand.values(), "")),
			Map.entry("standing.fact.*", () -> names("standing.fact.", StandingSheet.Fact.Kind.values(), "")),
			Map.entry("standing.help.*", () -> names("standing.help.", Prospect.Kind.values(), "")),
			Map.entry("standing.part.*", () -> names("standing.part.", StandingSheet.Part.Kind.values(), "")),
			Map.entry("standing.part.*.what", () -> names("standing.part.", StandingSheet.Part.Kind.values(), ".what")),
			Map.entry("standing.recent.*",
					() -> Stream.of("ANSWERS", "UPDATES", "STAGES", "RATINGS", "FLAGS")
						.map("standing.recent."::concat)),
			Map.entry("standing.weighs.*",
					() -> Arrays.stream(RecordKind.values())
						.filter(RecordKind::isAgainst)
						.map((kind) -> "standing.weighs." + kind)),
			Map.entry("status.*.*", () -> perRole("status.")),
			Map.entry("takeOver.answered.*", () -> names("takeOver.answered.", SIDES, "")),
			Map.entry("takeOver.banner.*", () -> names("takeOver.banner.", SIDES, "")),
			Map.entry("takeOver.owed.*", () -> names("takeOver.owed.", SIDES, "")),
			Map.entry("takeOver.text.*", () -> names("takeOver.text.", SIDES, "")),
			Map.entry("ticket.note.*", () -> NOTES.stream().map("ticket.note."::concat)),
			Map.entry("review.as.*", () -> Stream.of("review.as.points")),
			Map.entry("caution.*", () -> CAUTIONS.stream().map("caution."::concat)),
			// Messages and closures are told in their own words.
			Map.entry("ticket.item.*",
					() -> Stream.of("WAIVER_PROPOSAL", "WAIVER", "WAIVER_WITHDRAWAL", "TAKE_OVER", "HAND_BACK")
						.map("ticket.item."::concat)),
			Map.entry("ticket.notice.*", () -> names("ticket.notice.", TicketNotice.values(), "")),
			Map.entry("topic.*", () -> names("topic.", Topic.values(), "")),
			Map.entry("turn.*.*", () -> perRole("turn.")),
			Map.entry("unsent.why.*", () -> names("unsent.why.", Unsent.Why.values(), "")),
			Map.entry("violation.kind.*", () -> names("violation.kind.", ViolationKind.values(), "")),
			Map.entry("violation.rule.*", () -> names("violation.rule.", ViolationKind.values(), "")),
			Map.entry("violation.found.*", () -> names("violation.found.", FindingKind.values(), "")),
			Map.entry("violation.foundBy.*", () -> names("violation.foundBy.", EvidenceView.Kind.values(), "")),
			Map.entry("violation.part.*", () -> names("violation.part.", Part.values(), "")),
			Map.entry("violation.reported.*", () -> names("violation.reported.", ReportKind.values(), "")),
			Map.entry("violation.decided.*",
					() -> Stream.of("CONFIRMED", "DISMISSED").map("violation.decided."::concat)),
			Map.entry("violation.outcome.*",
					() -> Stream.of("CONFIRMED", "DISMISSED").map("violation.outcome."::concat)),
			Map.entry("violations.empty.*.text", () -> names("violations.empty.", Stand.values(), ".text")),
			Map.entry("violations.empty.*.title", () -> names("violations.empty.", Stand.values(), ".title")),
			Map.entry("violations.stand.*", () -> names("violations.stand.", Stand.values(), "")),
			Map.entry("report.said.*", () -> names("report.said.", ReportKind.values(), "")),
			Map.entry("report.buyerSaid.*", () -> names("report.buyerSaid.", ReportKind.values(), "")),
			Map.entry("violation.state.*", () -> names("violation.state.", ViolationState.values(), "")),
			Map.entry("violation.waivedFor.*", () -> names("violation.waivedFor.", WaiverCause.Kind.values(), "")),
			Map.entry("waiver.lapsed.*", () -> names("waiver.lapsed.", SIDES, "")),
			Map.entry("waiver.restorable.*", () -> names("waiver.restorable.", SIDES, "")),
			Map.entry("waiver.text.*", () -> names("waiver.text.", SIDES, "")),
			// The words of a select's options, which are those above.
			Map.entry("*.*", Stream::empty));

	private static Stream<String> askedByTheVerifyingPage() {
		var folder = Path.of("src/main/resources/evidence/verify");
		return Stream.of(Pattern.compile("say\\('([\\w.]+)'"), Pattern.compile("data-say=\"([\\w.]+)\""))
			.flatMap((asked) -> asked.matcher(read(folder.resolve("page.js")) + read(folder.resolve("page.html")))
				.results())
			.map((match) -> "evidence.verify." + match.group(1));
	}

	private static Stream<String> decided(String prefix) {
		return Arrays.stream(HeldState.values())
			.filter((state) -> state != HeldState.WAITING)
			.map((state) -> prefix + state);
	}

	private MessageKeys() {
	}

	/** Returns the keys that stand in templates as they are, by template. */
	static Map<String, Set<String>> writtenInTemplates() {
		var keys = new TreeMap<String, Set<String>>();
		files("src/main/resources/templates", ".html").forEach((template) -> {
			var text = read(template);
			keys.put(template.toString(),
					Stream.of(WRITTEN, ASKED)
						.flatMap((pattern) -> pattern.matcher(text).results())
						.map((match) -> match.group(1))
						.collect(Collectors.toCollection(TreeSet::new)));
		});
		return keys;
	}

	/** Returns the shapes of keys that templates put together, {@code topic.*}. */
	static Set<String> shapesInTemplates() {
		return files("src/main/resources/templates", ".html").map(MessageKeys::read)
			.flatMap((text) -> Stream.concat(
					BUILT.matcher(text).results().map((built) -> built.group(1).replaceAll("\\$\\{[^}]*}", "*")),
					ADDED.matcher(text).results().map((added) -> added.group(1) + "*")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static Set<String> knownShapes() {
		return BUILT_FROM.keySet();
	}

	static Set<String> built() {
		return BUILT_FROM.values().stream().flatMap(Supplier::get).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Returns everything in the code that could be a key. */
	static Set<String> maybeInCode() {
		var keys = new HashSet<String>();
		files("src/main/java", ".java").map(MessageKeys::read)
			.forEach((text) -> IN_CODE.matcher(text).results().forEach((match) -> keys.add(match.group(1))));
		return keys;
	}

	static Stream<String> events() {
		return EVENTS.stream();
	}

	static Stream<Path> files(String folder, String ending) {
		try {
			return Files.walk(Path.of(folder)).filter((path) -> path.toString().endsWith(ending)).sorted();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> names(String prefix, Enum<?>[] values, String ending) {
		return Arrays.stream(values).map((value) -> prefix + value.name() + ending);
	}

	private static Stream<String> participants(String prefix) {
		return Stream.of(Role.BUYER, Role.SELLER).map((role) -> prefix + role);
	}

	private static Stream<String> perRole(String prefix) {
		return Arrays.stream(SIDES)
			.flatMap((role) -> Arrays.stream(Status.values()).map((status) -> prefix + role + "." + status));
	}

}
