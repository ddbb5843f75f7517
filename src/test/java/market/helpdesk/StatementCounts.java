package market.helpdesk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens to what is said to the database while somebody asks it to; jobs are not
 * counted, as they come when they come.
 */
public class StatementCounts implements BeanPostProcessor, QueryExecutionListener {

	private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

	/** What somebody does whose statements are counted. */
	@FunctionalInterface
	public interface Visit {

		void pay() throws Exception;

	}

	/** Returns the statements of a visit in their order, in small letters. */
	public List<String> of(Visit visit) throws Exception {
		heard.clear();
		visit.pay();
		return List.copyOf(heard);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? ProxyDataSourceBuilder.create(database).listener(this).build()
				: bean;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		var thread = Thread.currentThread().getName();
		if (!thread.startsWith("job-") && !thread.startsWith("spring-session-")) {
			heard.add(queries.getFirst().getQuery().strip().toLowerCase(Locale.ROOT));
		}
	}

}
