package market.helpdesk.web.security;

import market.helpdesk.account.Credentials;
import market.helpdesk.account.Credentials.Credential;
import market.helpdesk.web.page.SignedInAccount;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Tells Spring Security whom we know. */
@Service
class AccountDetails implements UserDetailsService, UserDetailsPasswordService {

	private final Credentials credentials;

	AccountDetails(Credentials credentials) {
		this.credentials = credentials;
	}

	/**
	 * Whoever has no password here is as unknown as a stranger, and refused in the same
	 * time.
	 */
	@Override
	public UserDetails loadUserByUsername(String username) {
		return credentials.find(username)
			.flatMap((credential) -> credential.passwordHash().map((hash) -> details(credential, hash)))
			.orElseThrow(() -> new UsernameNotFoundException("Nobody of that name"));
	}

	@Override
	public UserDetails updatePassword(UserDetails user, @Nullable String passwordHash) {
		if (user instanceof SignedInAccount account && passwordHash != null) {
			credentials.rehash(account.account(), passwordHash);
		}
		return user;
	}

	private static UserDetails details(Credential credential, String passwordHash) {
		return new SignedInAccount(credential.account(), credential.username(), credential.role(), passwordHash);
	}

}
