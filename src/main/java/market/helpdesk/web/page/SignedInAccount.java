package market.helpdesk.web.page;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever is signed in, as the session keeps them: as little as can be. */
public class SignedInAccount implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final UUID id;

	private final String username;

	private final Role role;

	private @Nullable String passwordHash;

	public SignedInAccount(AccountId account, String username, Role role, @Nullable String passwordHash) {
		this.id = account.id();
		this.username = username;
		this.role = role;
		this.passwordHash = passwordHash;
	}

	public AccountId account() {
		return new AccountId(id);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + role));
	}

	@Override
	public @Nullable String getPassword() {
		return passwordHash;
	}

	@Override
	public String getUsername() {
		return username;
	}

	@Override
	public void eraseCredentials() {
		passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInAccount account && account.id.equals(id);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}

}
