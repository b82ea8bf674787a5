package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** A scan of a signed paper: a PDF or a picture, by its content; kept as it came, since it is evidence. */
public final class SignedPaper {
    public static final int MOST_BYTES = 10_000_000;

    private SignedPaper() {}

    public static Optional<Consent.Paper> of(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            return Optional.empty();
        }
        if (new String(file, 0, Math.min(5, file.length), ISO_8859_1).equals("%PDF-")) {
            return Optional.of(new Consent.Paper("application/pdf", file));
        }
        try {
            return switch (PictureHeader.read(file).format()) {
                case JPEG -> Optional.of(new Consent.Paper("image/jpeg", file));
                case PNG -> Optional.of(new Consent.Paper("image/png", file));
                case GIF, WEBP -> Optional.empty();
            };
        } catch (PictureHeader.Refusal refusal) {
            return Optional.empty();
        }
    }
}
