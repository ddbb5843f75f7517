package market.helpdesk.web.error;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.absence.AbsenceNotFound;
import market.helpdesk.aftersales.CaseNotFound;
import market.helpdesk.agreement.AgreementNotFound;
import market.helpdesk.calendar.UnknownMarket;
import market.helpdesk.history.HistoryNotFound;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.privacy.ErasureRequestNotFound;
import market.helpdesk.privacy.HoldNotFound;
import market.helpdesk.quality.FlagNotFound;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.screening.HeldMessageNotFound;
import market.helpdesk.archive.VerificationNotFound;
import market.helpdesk.standing.StandingNotFound;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.violation.ViolationNotFound;
import market.helpdesk.web.attachment.AttachmentNotFound;
import market.helpdesk.writing.SavedAnswerNotFound;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which errors of ours mean what. */
@ControllerAdvice
class ErrorPages {

	/**
	 * What is not there, what is a stranger's and what can't even be an address are told
	 * alike (R2).
	 */
	@ExceptionHandler({ TicketNotFound.class, OrderNotFound.class, HistoryNotFound.class, AbsenceNotFound.class,
			CaseNotFound.class, SavedAnswerNotFound.class, AgreementNotFound.class, UnknownMarket.class,
			AttachmentNotFound.class, AnswerNotFound.class, FlagNotFound.class, ViolationNotFound.class,
			HeldMessageNotFound.class, SanctionNotFound.class, StandingNotFound.class, VerificationNotFound.class,
			ErasureRequestNotFound.class, HoldNotFound.class, MethodArgumentTypeMismatchException.class })
	void notFound(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

	/** What the server could not read, which shows only when somebody asks for it. */
	@ExceptionHandler(InvalidParameterException.class)
	void unreadable(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
		response.sendError(unreadable.getErrorCode());
	}

}
