package market.helpdesk.calendar;

import java.time.Year;

import org.springframework.stereotype.Component;

/**
 * Proposes the holidays of years that no calendar covers yet. What parliaments will
 * decide until then it cannot know, so nothing is taken over unseen.
 */
@Component
public class HolidayProposals {

	private final HolidayLibrary library = new HolidayLibrary();

	/** The first use of the library is made here, by one thread: see there. */
	HolidayProposals(Markets markets) {
		markets.all().forEach((market) -> library.holidays(market.code(), Year.of(2024)));
	}

	public HolidayProposal of(MarketCode market, Year year) {
		return new HolidayProposal(market, year, library.holidays(market, year));
	}

}
