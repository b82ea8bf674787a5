package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.mock.web.MockMultipartFile;

/** Sends mutated files to one address and looks whether each is answered: taken, or refused with a sentence. */
public record MutatedUpload(AsStaff staff, String address, String field, Map<String, String> others) {

    public void neverAnswers500(byte[] good, long seed) {
        var answers = new TreeMap<Integer, Integer>();
        var number = new int[1];
        Mutations.of(good, seed).forEach(file -> {
            number[0]++;
            var post = staff.post(address).multipart().file(new MockMultipartFile(field, "fil", null, file));
            others.forEach(post::param);
            var answer = post.exchange();
            var about = address + ", seed " + seed + ", file " + number[0];
            assertThat(answer.getUnresolvedException()).as(about).isNull();
            int status = answer.getResponse().getStatus();
            assertThat(status).as(about).isLessThan(500);
            answers.merge(status, 1, Integer::sum);
            var next = answer.getResponse().getHeader("Location");
            if (status == 303 && next != null) {
                var shown = staff.get(next.replaceFirst("^https?://[^/]+", "")).exchange();
                assertThat(shown.getUnresolvedException())
                        .as(about + ", " + next)
                        .isNull();
                assertThat(shown.getResponse().getStatus())
                        .as(about + ", " + next)
                        .isLessThan(500);
            }
        });
        assertThat(answers.keySet())
                .as("some are read, some refused with a sentence: " + answers)
                .isNotEmpty()
                .allMatch(status -> status == 200 || status == 303 || status == 409 || status == 422);
    }
}
