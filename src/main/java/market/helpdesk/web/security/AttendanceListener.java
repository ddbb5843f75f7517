package market.helpdesk.web.security;

import market.helpdesk.account.Attendance;
import market.helpdesk.web.page.SignedInAccount;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts on record who came in, who was turned away and who left. */
@Component
class AttendanceListener {

	private final Attendance attendance;

	AttendanceListener(Attendance attendance) {
		this.attendance = attendance;
	}

	@EventListener
	void on(InteractiveAuthenticationSuccessEvent success) {
		if (success.getAuthentication().getPrincipal() instanceof SignedInAccount account) {
			attendance.signedIn(account.account());
		}
	}

	@EventListener
	void on(AbstractAuthenticationFailureEvent failure) {
		attendance.refused(failure.getAuthentication().getName());
	}

	@EventListener
	void on(LogoutSuccessEvent logout) {
		if (logout.getAuthentication().getPrincipal() instanceof SignedInAccount account) {
			attendance.signedOut(account.account());
		}
	}

}
