package se.framsteg.site.colour;

/**
 * A colour by how people see it (Björn Ottosson's OKLab in polar form): equal steps look equal, and changing the lightness
 * keeps the hue.
 *
 * @param lightness 0 for black, 1 for white
 * @param chroma 0 for grey, about 0.32 for the strongest colour of a screen
 * @param hue in radians
 */
record Oklch(double lightness, double chroma, double hue) {
    private static final double SMALL = 1e-4;

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double towardsRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double towardsYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.hypot(towardsRed, towardsYellow), Math.atan2(towardsYellow, towardsRed));
    }

    Oklch lighter(double by) {
        return at(lightness + by);
    }

    Oklch at(double newLightness) {
        return new Oklch(Math.clamp(newLightness, 0, 1), chroma, hue);
    }

    Oklch withChroma(double newChroma) {
        return new Oklch(lightness, newChroma, hue);
    }

    /** The colour a screen can show; where it has none this strong, the strongest of the same lightness and hue. */
    Colour colour() {
        if (isShown(chroma)) {
            return shown(chroma);
        }
        double weak = 0;
        double strong = chroma;
        while (strong - weak > SMALL) {
            double middle = (weak + strong) / 2;
            if (isShown(middle)) {
                weak = middle;
            } else {
                strong = middle;
            }
        }
        return shown(weak);
    }

    private boolean isShown(double withChroma) {
        for (double part : linear(withChroma)) {
            if (part < -SMALL || part > 1 + SMALL) {
                return false;
            }
        }
        return true;
    }

    private Colour shown(double withChroma) {
        var parts = linear(withChroma);
        return new Colour(channel(parts[0]), channel(parts[1]), channel(parts[2]));
    }

    private double[] linear(double withChroma) {
        double a = withChroma * Math.cos(hue);
        double b = withChroma * Math.sin(hue);
        double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cubed(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double part = Math.clamp(linear, 0, 1);
        double coded = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
        return (int) Math.round(coded * 255);
    }
}
