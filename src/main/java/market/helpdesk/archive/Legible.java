package market.helpdesk.archive;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what can't be understood from what can't be reached: the former is a finding, for
 * the latter whoever verifies tries again.
 */
final class Legible {

	private Legible() {
	}

	/**
	 * Reads something.
	 * @return whether it could be understood
	 * @throws DataAccessException if the database can't be reached
	 */
	static boolean reads(Runnable reading) {
		try {
			reading.run();
			return true;
		}
		catch (TransientDataAccessException | NonTransientDataAccessResourceException unreachable) {
			throw unreachable;
		}
		catch (DataAccessException | IllegalArgumentException | IllegalStateException illegible) {
			return false;
		}
	}

}
