package market.helpdesk.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import market.helpdesk.ticket.ErasedText;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * Puts the marks of erased texts and names into the language of whoever reads the page,
 * wherever on it they stand: no page, list or table has to know which of its texts can be
 * erased.
 */
@Component
class ErasedWords implements IPostProcessorDialect {

	private static final int PRECEDENCE = 1_000;

	@Override
	public String getName() {
		return "Erased words";
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return PRECEDENCE;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, Wording.class, PRECEDENCE));
	}

	/** Made by Thymeleaf, for each page. */
	public static final class Wording extends AbstractTemplateHandler {

		@Override
		public void handleText(IText text) {
			var shown = text.getText();
			super.handleText(ErasedText.isIn(shown) ? getContext().getModelFactory().createText(worded(shown)) : text);
		}

		private String worded(String shown) {
			return ErasedText.worded(shown, (erased) -> message("erased." + erased.ground(), day(erased.on())),
					message("erased.person"));
		}

		private String day(LocalDate day) {
			return DateTimeFormatter.ofPattern("d MMM uuuu", getContext().getLocale()).format(day);
		}

		private String message(String key, Object... parameters) {
			return getContext().getMessage(ErasedWords.class, key, parameters, true);
		}

	}

}
