package se.framsteg.shared.keys;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;

/** What a key is for. One key never serves two purposes, so that a leak or a rotation of one leaves the others alone. */
enum KeyPurpose {
    /** Identity numbers, secrets of second factors and other columns that even a copied database must not tell. */
    ENCRYPTION(PredefinedAeadParameters.AES256_GCM),
    /** Finds the row of an identity number without decrypting any. */
    LOOKUP(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Signs what stands in links. */
    LINKS(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
    /** Seals of the audit log: whoever has the database alone cannot make them. */
    SEALS(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
    /** Backups, in segments, so that an archive of any size needs little memory. */
    BACKUP(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);

    private final Parameters parameters;

    KeyPurpose(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }
}
