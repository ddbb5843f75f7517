package market.helpdesk;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out of a node what the tests configure for their own context. */
public final class WithoutTests extends TypeExcludeFilter {

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory types) {
		return type.getResource().toString().contains("test-classes");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
