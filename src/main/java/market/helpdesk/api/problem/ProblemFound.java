package market.helpdesk.api.problem;

/** What a program asked for can't be answered; the problem says why. */
public class ProblemFound extends RuntimeException {

	private final transient Problem problem;

	public ProblemFound(Problem problem) {
		super(problem.detail(), null, false, false);
		this.problem = problem;
	}

	Problem problem() {
		return problem;
	}

}
