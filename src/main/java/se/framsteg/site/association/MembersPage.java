package se.framsteg.site.association;

import java.time.LocalDate;
import java.util.List;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Membership;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Those who are members, and those who were. */
record MembersPage(
        Association association,
        List<Membership> members,
        LocalDate today,
        String name,
        String from,
        FieldErrors errors) {

    String span(Membership member, Frame frame) {
        var to = member.validTo();
        return to == null
                ? frame.t("site.members.since", frame.date(member.validFrom()))
                : frame.t("site.members.span", frame.date(member.validFrom()), frame.date(to));
    }

    String at(Frame frame) {
        return frame.link("/arbete/forbund/" + association.slug() + "/medlemmar");
    }
}
