package market.helpdesk.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of looking at what some entries tell. It counts once all of them could be
 * understood; or else they are looked at again, one by one.
 */
final class Contents {

	private final List<Finding> findings = new ArrayList<>();

	private int checked;

	void checked(int rows) {
		checked += rows;
	}

	void found(Finding finding) {
		findings.add(finding);
	}

	void tell(Examination examination) {
		examination.checked(checked);
		findings.forEach(examination::found);
	}

}
