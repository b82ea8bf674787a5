package se.framsteg.account.passkey;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Browser and server speak of passkeys in the JSON of the standard (WebAuthn Level 3, 5.1.8 and 5.1.9). */
@Component
class PasskeyJson {
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> answer(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> made(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
