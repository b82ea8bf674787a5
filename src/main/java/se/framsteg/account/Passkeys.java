package se.framsteg.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import se.framsteg.access.KeeperTransactions;
import se.framsteg.shared.Installation;

/**
 * Keys in phones, computers and security keys (WebAuthn). The device asks for finger, face or PIN each time, so a passkey is
 * two proofs in one and needs no letter beside it.
 */
@Service
public class Passkeys {
    private final JdbcPublicKeyCredentialUserEntityRepository people;
    private final JdbcUserCredentialRepository keys;
    private final Installation installation;
    private final Environment environment;
    private volatile @Nullable WebAuthnRelyingPartyOperations operations;

    Passkeys(
            DataSource dataSource,
            KeeperTransactions transactions,
            Installation installation,
            Environment environment) {
        var tables = new PasskeyTables(dataSource, transactions);
        this.people = new JdbcPublicKeyCredentialUserEntityRepository(tables);
        this.keys = new JdbcUserCredentialRepository(tables);
        this.installation = installation;
        this.environment = environment;
    }

    /** A passkey in a list. */
    public record Line(String id, String label, Instant made, Instant used) {}

    public PublicKeyCredentialCreationOptions begin(UUID person) {
        return operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
    }

    public void keep(
            PublicKeyCredentialCreationOptions begun,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        operations()
                .registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(begun, new RelyingPartyPublicKey(made, label)));
    }

    public PublicKeyCredentialRequestOptions ask() {
        return operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose key answered rightly what was asked. */
    public UUID answer(
            PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        return UUID.fromString(operations()
                .authenticate(new RelyingPartyAuthenticationRequest(asked, answer))
                .getName());
    }

    public List<Line> of(UUID person) {
        return Optional.ofNullable(people.findByUsername(person.toString())).stream()
                .flatMap(entity -> keys.findByUserId(entity.getId()).stream())
                .map(key -> new Line(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    /** Only one's own: others' keys are not found. */
    public void remove(UUID person, String id) {
        if (of(person).stream().anyMatch(key -> key.id().equals(id))) {
            keys.delete(Bytes.fromBase64(id));
        }
    }

    /** What the person will know the key by: the browser and system it was made in. */
    public static String label(String userAgent) {
        return DeviceName.of(userAgent);
    }

    private static Authentication as(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
    }

    /** Made when first used: on a developer's machine the port is known only then. */
    private WebAuthnRelyingPartyOperations operations() {
        var made = operations;
        if (made == null) {
            made = make(URI.create(installation.baseUrl()));
            operations = made;
        }
        return made;
    }

    private WebAuthnRelyingPartyOperations make(URI base) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(base.getHost())
                .name(installation.name())
                .build();
        var port = environment.getProperty("local.server.port");
        var origin = base.getHost().equals("localhost") && port != null
                ? "http://localhost:" + port
                : base.getScheme() + "://" + base.getAuthority();
        var made = new Webauthn4JRelyingPartyOperations(people, keys, party, Set.of(origin));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return made;
    }
}
