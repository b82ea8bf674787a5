package se.framsteg.account.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.account.Connection;
import se.framsteg.account.Provider;
import se.framsteg.account.ProviderLink;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * One organisation's sign-in: the form, what to register at the organisation, whether it answers, who is bound to it.
 *
 * @param provider null for one that is to be added
 * @param connection what the server answered just now, when somebody asked
 */
record ProviderPage(
        @Nullable Provider provider,
        ProviderForm form,
        FieldErrors errors,
        Map<String, String> roles,
        Map<String, String> scopes,
        @Nullable Connection connection,
        boolean refusedOn,
        List<ProviderLink> links,
        String base) {

    String title(Frame frame) {
        return provider == null ? frame.t("account.provider.new") : provider.name();
    }

    String action(Frame frame) {
        return frame.link("/arbete/inloggning" + (provider == null ? "" : "/" + provider.id()));
    }

    /** What the organisation's administrators register; the same addresses in both languages. */
    Map<String, String> toRegister(Frame frame) {
        var id = provider == null ? "" : provider.id();
        var addresses = new LinkedHashMap<String, String>();
        addresses.put(frame.t("account.provider.register.redirect"), base + "/logga-in/organisation/" + id + "/svar");
        addresses.put(frame.t("account.provider.register.logout"), base + "/logga-in/utloggad");
        addresses.put(
                frame.t("account.provider.register.back_channel"),
                base + "/api/v1/organisationer/" + id + "/utloggning");
        return addresses;
    }

    Map<String, String> verifiedBy(Frame frame) {
        var ways = new LinkedHashMap<String, String>();
        ways.put("email_verified", frame.t("account.provider.verified.standard"));
        ways.put("xms_edov", frame.t("account.provider.verified.entra"));
        ways.put("", frame.t("account.provider.verified.register"));
        return ways;
    }

    /** A sentence about the answer of the server. */
    String answer(Frame frame) {
        return switch (connection) {
            case null -> "";
            case Connection.Fails(var fault) -> frame.t(fault.key());
            case Connection.Works(var out, var tells) ->
                frame.t("account.provider.works")
                        + " "
                        + frame.t(out ? "account.provider.works.out" : "account.provider.works.no_out")
                        + " "
                        + frame.t(tells ? "account.provider.works.tells" : "account.provider.works.no_tells");
        };
    }

    boolean works() {
        return connection instanceof Connection.Works;
    }
}
