package se.framsteg.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from {@code FRAMSTEG_SMTP_HOST} and its sisters. Without a host letters wait.
 *
 * @param tls {@code required} (the default: no letter leaves unencrypted), {@code direct} for a port that speaks TLS from the start, or {@code none}
 * @param perMinute how many letters leave in a minute at most; below what the provider allows
 */
@ConfigurationProperties("framsteg.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("framsteg@localhost.invalid") String from,
        @DefaultValue("Framsteg") String senderName,
        @DefaultValue("required") String tls,
        @DefaultValue("120") int perMinute) {

    boolean present() {
        return !host.isBlank();
    }

    MailAddress sender() {
        return MailAddress.of(from);
    }

    /** The password stays out of any log. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
