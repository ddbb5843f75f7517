package market.helpdesk.absence;

import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The absences that were withdrawn. */
interface AbsenceWithdrawals extends Repository<AbsenceWithdrawal, UUID> {

	AbsenceWithdrawal save(AbsenceWithdrawal withdrawal);

	/** Tells whether an absence was withdrawn already. */
	default boolean include(Absence absence) {
		return existsOf(absence.shop().id(), absence.id().id());
	}

	@Query("select count(w) > 0 from AbsenceWithdrawal w where w.shopId = :shop and w.absenceId = :absence")
	boolean existsOf(UUID shop, UUID absence);

}
