package market.helpdesk.notification;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a notice. */
public record NoticeId(UUID id) {

	static NoticeId next() {
		return new NoticeId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
