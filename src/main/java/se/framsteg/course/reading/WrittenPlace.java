package se.framsteg.course.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as people write it, told apart: "Provstad, Storgatan 1" and "Storgatan 1, Provstad" are a street in a town. A town
 * is a public filter, so what may be a town or a hall is left for somebody to say.
 *
 * @param town for certain, or null
 * @param venue the rest, or null
 * @param candidates what may be the town while {@code town} is null, in the order it was written
 */
record WrittenPlace(@Nullable String town, @Nullable String venue, List<String> candidates) {
    private static final Pattern POSTCODE = pattern("(?:(.*?)\\s+)?(?:SE[- ])?(\\d{3} ?\\d{2})\\s+(\\p{L}[\\p{L} -]*)");
    private static final Pattern HOUSE_OF_A_TOWN =
            Pattern.compile("((?!Kommunens|Stadens|Regionens)\\p{Lu}[\\p{L}-]+s)\\s+"
                    + "(?:kommunhus|stadshus|rådhus|kommunalhus|kommunkontor|stadsbibliotek)\\b.*");
    private static final Pattern IN_A_TOWN =
            Pattern.compile(".*\\S\\s+i\\s+(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?");
    private static final Pattern HOUSE = pattern(
            ".*(?:\\d|gatan|gata|vägen|gränd|torget|allén|backen|stigen|hus|huset|hallen|salen|gården|skolan|skola|hotell|hotellet|museet|museum"
                    + "|bibliotek|biblioteket|kyrkan|kontoret|kontor|kansliet|kansli|center|centrum|arenan|arena|teatern|aulan|aula|rummet|lokalen"
                    + "|scandic|församlingshem|församlingshemmet|campus)(?:\\b|$).*|(?:sal|rum|lokal|våning|plan|hörsal|konferens\\p{L}*|mötesrum|entré|hus)\\b.*");

    static WrittenPlace of(@Nullable String place, Predicate<String> town) {
        if (place == null) {
            return new WrittenPlace(null, null, List.of());
        }
        var parts = List.of(place.split("\\s*,\\s*"));
        Map<String, String> sure = new LinkedHashMap<>();
        Map<String, String> perhaps = new LinkedHashMap<>();
        parts.forEach(part -> look(part, town, sure, perhaps));
        var others = parts.stream().filter(part -> !perhaps.containsKey(part)).toList();
        var found = new ArrayList<>(
                !sure.isEmpty() || others.isEmpty() || perhaps.size() != 1 ? sure.values() : perhaps.values());
        if (found.stream().distinct().count() == 1) {
            return new WrittenPlace(found.getFirst(), without(parts, found.getFirst()), List.of());
        }
        var candidates =
                (found.isEmpty() ? perhaps.values() : found).stream().distinct().toList();
        return new WrittenPlace(null, place, candidates);
    }

    /** As somebody has said that one of the candidates is the town. */
    WrittenPlace in(String chosen) {
        return venue == null
                ? this
                : new WrittenPlace(chosen, without(List.of(venue.split("\\s*,\\s*")), chosen), List.of());
    }

    private static void look(
            String part, Predicate<String> town, Map<String, String> sure, Map<String, String> perhaps) {
        var postcode = POSTCODE.matcher(part);
        var house = HOUSE_OF_A_TOWN.matcher(part);
        var within = IN_A_TOWN.matcher(part);
        if (town.test(part)) {
            sure.put(part, part);
        } else if (postcode.matches()) {
            sure.put(part, postcode.group(3).strip());
        } else if (house.matches()) {
            var owner = house.group(1);
            sure.put(part, town.test(owner) ? owner : owner.substring(0, owner.length() - 1));
        } else if (within.matches()) {
            (town.test(within.group(1)) ? sure : perhaps).put(part, within.group(1));
        } else if (NAME.matcher(part).matches() && !HOUSE.matcher(part).matches()) {
            perhaps.put(part, part);
        }
    }

    /** The town goes out of the address where it stands by itself; "Provstads kommunhus" stays whole. */
    private static @Nullable String without(List<String> parts, String town) {
        var rest = String.join(
                ", ", parts.stream().filter(part -> !part.equals(town)).toList());
        return rest.isBlank() ? null : rest;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
