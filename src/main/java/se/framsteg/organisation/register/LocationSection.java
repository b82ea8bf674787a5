package se.framsteg.organisation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.framsteg.organisation.Location;
import se.framsteg.organisation.Municipality;
import se.framsteg.shared.Frame;

/** Where an organisation and its workplaces lie, and the form that says so. */
record LocationSection(List<Location> locations, List<Municipality> municipalities, LocationForm form) {

    /** The organisation as a whole, or one of its workplaces. */
    Map<String, String> places(Frame frame) {
        var places = new LinkedHashMap<String, String>();
        locations.forEach(
                one -> places.put(one.workplace() == null ? "" : one.workplace().toString(), name(frame, one)));
        return places;
    }

    Map<String, String> choices(Frame frame) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", frame.t("organisation.location.several"));
        municipalities.forEach(one -> choices.put(one.code(), one.name()));
        return choices;
    }

    String name(Frame frame, Location location) {
        return location.name() == null ? frame.t("organisation.location.whole") : location.name();
    }

    /** "Haninge, läst av orten" or "Haninge sedan 1 mars 2025". */
    String sentence(Frame frame, Location location) {
        if (location.municipality() == null) {
            return frame.t(
                    location.workplace() == null
                            ? "organisation.location.unknown"
                            : "organisation.location.as_organisation");
        }
        if (location.read()) {
            return frame.t("organisation.location.read", location.municipality());
        }
        return location.since() == null
                ? location.municipality()
                : frame.t("organisation.location.since", location.municipality(), frame.date(location.since()));
    }
}
