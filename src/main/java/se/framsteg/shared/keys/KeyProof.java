package se.framsteg.shared.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows, without telling anything of the keys, that they are the ones a database was filled with. */
final class KeyProof {
    private static final byte[] SAMPLE = "Framsteg key proof".getBytes(StandardCharsets.US_ASCII);

    private KeyProof() {}

    static Map<String, byte[]> of(KeyRing ring) {
        return new TreeMap<>(Map.of(
                "encryption", ring.encrypt(SAMPLE, SAMPLE),
                "lookup", ring.lookup(new String(SAMPLE, StandardCharsets.US_ASCII)),
                "links", ring.sign(SAMPLE),
                "seals", ring.seal(SAMPLE)));
    }

    static List<String> unfit(KeyRing ring, Map<String, byte[]> proofs) {
        return proofs.entrySet().stream()
                .filter(proof -> !fits(ring, proof.getKey(), proof.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fits(KeyRing ring, String purpose, byte[] proof) {
        return switch (purpose) {
            case "encryption" -> opens(ring, proof);
            case "lookup" -> Arrays.equals(ring.lookup(new String(SAMPLE, StandardCharsets.US_ASCII)), proof);
            case "links" -> ring.signed(proof, SAMPLE);
            case "seals" -> ring.sealed(proof, SAMPLE);
            default -> true;
        };
    }

    private static boolean opens(KeyRing ring, byte[] proof) {
        try {
            return Arrays.equals(ring.decrypt(proof, SAMPLE), SAMPLE);
        } catch (KeysUnusable e) {
            return false;
        }
    }
}
