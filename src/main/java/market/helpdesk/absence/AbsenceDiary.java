package market.helpdesk.absence;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which shops are away, each once. */
@Repository
class AbsenceDiary {

	private final JdbcClient jdbc;

	AbsenceDiary(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens a shop's diary for writing: who else wants to write in it waits until the
	 * transaction ends, and then reads what was written.
	 */
	void open(ShopId shop) {
		jdbc.sql("select from shops where id = :shop for no key update").param("shop", shop.id()).query().listOfRows();
	}

	/** Returns the days on which a shop is away, up to a year before and after others. */
	NavigableSet<LocalDate> around(ShopId shop, AbsentDays days) {
		return new TreeSet<>(jdbc.sql("select day from absent_days where shop_id = :shop and day between :from and :to")
			.param("shop", shop.id())
			.param("from", days.firstDay().minusYears(1))
			.param("to", days.lastDay().plusYears(1))
			.query(LocalDate.class)
			.list());
	}

	void enter(Absence absence) {
		jdbc.sql("""
				insert into absent_days (shop_id, day, absence_id)
				select :shop, cast(:first as date) + number, :absence from generate_series(0, :length - 1) number""")
			.param("shop", absence.shop().id())
			.param("absence", absence.id().id())
			.param("first", absence.days().firstDay())
			.param("length", (int) absence.days().length())
			.update();
	}

	/** Takes out the days of an absence from a day on. */
	void strikeOut(Absence absence, LocalDate from) {
		jdbc.sql("delete from absent_days where shop_id = :shop and absence_id = :absence and day >= :from")
			.param("shop", absence.shop().id())
			.param("absence", absence.id().id())
			.param("from", from)
			.update();
	}

}
