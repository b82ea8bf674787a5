package se.framsteg.report;

import java.time.Instant;
import java.util.UUID;

/** A scanned paper that is kept with a certificate. */
public record CertificateScan(UUID id, Instant keptAt, String contentType) {

    /** The paper itself. */
    public record Content(String contentType, byte[] bytes) {}
}
