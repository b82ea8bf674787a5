package se.framsteg.project;

/** A list of codes that an authority, the fund or an association owns; the codes themselves are data. */
public enum CodeScheme {
    FUND,
    CCI,
    COUNTRY,
    AREA,
    OBJECTIVE,
    INTERVENTION_2014,
    INTERVENTION_2021,
    NUTS2,
    NUTS3,
    SECONDARY_THEME,
    SUPPORT_FORM,
    GENDER_DIMENSION,
    TARGET_SITUATION,
    TARGET_GROUP,
    REGIONAL_GOAL,
    INDICATOR;

    static CodeScheme interventionsOf(ProgrammePeriod period) {
        return period == ProgrammePeriod.P2021 ? INTERVENTION_2021 : INTERVENTION_2014;
    }
}
