package se.framsteg.account;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import se.framsteg.account.Connection.Broken;
import se.framsteg.account.Connection.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an organisation's sign-in says about itself (OpenID Connect Discovery 1.0), and believes only what fits. */
@Component
class Discovery {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private final RestClient client;
    private final Destinations destinations;
    private final JsonMapper json;

    Discovery(Outward outward, Destinations destinations, JsonMapper json) {
        this.client = outward.client().build();
        this.destinations = destinations;
        this.json = json;
    }

    /** What it says, as it says it. */
    record Metadata(Map<String, Object> all) {
        String needed(String name) {
            return String.valueOf(all.get(name));
        }

        @Nullable
        String optional(String name) {
            return all.get(name) instanceof String text ? text : null;
        }

        boolean says(String name) {
            return Boolean.TRUE.equals(all.get(name));
        }

        Set<String> list(String name) {
            return all.get(name) instanceof List<?> list
                    ? Set.copyOf(list.stream().map(String::valueOf).toList())
                    : Set.of();
        }
    }

    /** @throws Broken when it cannot be used, with the reason */
    Metadata read(String issuer) {
        var metadata = new Metadata(document(address(issuer.replaceAll("/+$", "") + WELL_KNOWN)));
        if (!issuer.equals(metadata.optional("issuer"))) {
            throw new Broken(Fault.OTHER_ISSUER);
        }
        for (var name : NEEDED) {
            var value = metadata.optional(name);
            if (value == null) {
                throw new Broken(Fault.INCOMPLETE);
            }
            destinations.requireForm(address(value));
        }
        for (var name : List.of("userinfo_endpoint", "end_session_endpoint")) {
            var value = metadata.optional(name);
            if (value != null) {
                destinations.requireForm(address(value));
            }
        }
        return metadata;
    }

    /** Reads the document and the keys, as the test button does. */
    Connection check(String issuer) {
        try {
            var metadata = read(issuer);
            requireKeys(metadata);
            return new Connection.Works(
                    metadata.optional("end_session_endpoint") != null, metadata.says("backchannel_logout_supported"));
        } catch (Broken broken) {
            return new Connection.Fails(broken.fault());
        }
    }

    private void requireKeys(Metadata metadata) {
        try {
            var keys = JWKSet.parse(text(address(metadata.needed("jwks_uri")))).getKeys();
            if (keys.stream().noneMatch(key -> !key.isPrivate() && key.toPublicJWK() != null)) {
                throw new Broken(Fault.NO_KEYS);
            }
        } catch (ParseException e) {
            throw new Broken(Fault.NO_KEYS);
        }
    }

    private Map<String, Object> document(URI address) {
        try {
            var read = json.readValue(text(address), new TypeReference<Map<String, Object>>() {});
            if (read == null) {
                throw new Broken(Fault.NOT_A_DOCUMENT);
            }
            return read;
        } catch (JacksonException e) {
            throw new Broken(Fault.NOT_A_DOCUMENT);
        }
    }

    private String text(URI address) {
        try {
            var text = client.get().uri(address).retrieve().body(String.class);
            return text == null ? "" : text;
        } catch (RestClientResponseException e) {
            throw new Broken(Fault.ANSWERS_NO);
        } catch (ResourceAccessException e) {
            throw new Broken(e.getCause() instanceof SSLException ? Fault.CERTIFICATE : Fault.NO_ANSWER);
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Broken(Fault.NO_HOST);
        }
    }
}
