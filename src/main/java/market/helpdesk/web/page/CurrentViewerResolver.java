package market.helpdesk.web.page;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers whoever is signed in. */
@Component
class CurrentViewerResolver implements HandlerMethodArgumentResolver {

	private final Visit visit;

	CurrentViewerResolver(Visit visit) {
		this.visit = visit;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CurrentViewer.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var person = visit.person().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
		return parameter.getParameterType() == Person.class ? person : viewer(person, parameter.getParameterType());
	}

	private static Viewer viewer(Person person, Class<?> kind) {
		var viewer = person.viewer();
		if (!kind.isInstance(viewer)) {
			throw new AccessDeniedException("A page for %s".formatted(kind.getSimpleName()));
		}
		return viewer;
	}

}
