package market.helpdesk.account;

import java.util.Map;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: as Argon2id hashes of 19 MiB and 2 passes; older forms are
 * still understood.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

	@Bean
	PasswordEncoder passwordEncoder() {
		var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
		return new Queueing(new DelegatingPasswordEncoder("argon2",
				Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder())));
	}

	/**
	 * Lets at most as many hashes be computed at once as there are cores: a crowd at the
	 * door must not take the memory or the processors of those inside.
	 */
	private record Queueing(PasswordEncoder encoder, Semaphore places) implements PasswordEncoder {

		Queueing(PasswordEncoder encoder) {
			this(encoder, new Semaphore(Runtime.getRuntime().availableProcessors(), true));
		}

		@Override
		public @Nullable String encode(@Nullable CharSequence password) {
			places.acquireUninterruptibly();
			try {
				return encoder.encode(password);
			}
			finally {
				places.release();
			}
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			places.acquireUninterruptibly();
			try {
				return encoder.matches(password, hash);
			}
			finally {
				places.release();
			}
		}

		@Override
		public boolean upgradeEncoding(@Nullable String hash) {
			return encoder.upgradeEncoding(hash);
		}

	}

}
