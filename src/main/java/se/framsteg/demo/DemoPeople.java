package se.framsteg.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes the invented people of the demonstration; the same seed makes the same people. */
final class DemoPeople {
    private static final int WOMEN_OF_HUNDRED = 72;

    private final Random random;
    private final List<String> women = new DemoFile("women.txt").words();
    private final List<String> men = new DemoFile("men.txt").words();
    private final List<String> surnames = new DemoFile("surnames.txt").words();
    private final List<DemoOrganisations.Employer> employers = DemoOrganisations.employers();
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private DemoPeople(long seed) {
        random = new Random(seed);
    }

    /** Everybody who takes part in the demonstration, always the same. */
    static List<DemoPerson> all() {
        return new DemoPeople(20250312).make(540);
    }

    private List<DemoPerson> make(int count) {
        var people = new ArrayList<DemoPerson>(count);
        for (int i = 0; i < count; i++) {
            people.add(next());
        }
        return people;
    }

    private DemoPerson next() {
        var woman = random.nextInt(100) < WOMEN_OF_HUNDRED;
        var name = name(woman);
        var employer = employer();
        return new DemoPerson(
                name, woman, number(woman), employer.organisation(), employer.workplace(), DemoPerson.email(name));
    }

    /** Nobody shares a name: the spreadsheets of the demonstration know people by name and address only. */
    private String name(boolean woman) {
        while (true) {
            var name = pick(woman ? women : men) + " " + pick(surnames);
            if (names.add(name)) {
                return name;
            }
        }
    }

    private String number(boolean woman) {
        while (true) {
            var day = LocalDate.of(1960, 1, 1)
                    .plusDays(random.nextInt(40 * 365))
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
            var number = DemoPerson.number(day, 980 + 2 * random.nextInt(10) + (woman ? 0 : 1));
            if (numbers.add(number)) {
                return number;
            }
        }
    }

    private DemoOrganisations.Employer employer() {
        var total =
                employers.stream().mapToInt(DemoOrganisations.Employer::weight).sum();
        var drawn = random.nextInt(total);
        for (var employer : employers) {
            drawn -= employer.weight();
            if (drawn < 0) {
                return employer;
            }
        }
        throw new IllegalStateException();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
