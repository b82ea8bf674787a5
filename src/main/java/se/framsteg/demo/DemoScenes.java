package se.framsteg.demo;

import static se.framsteg.demo.Drawing.CORAL;
import static se.framsteg.demo.Drawing.DEEP;
import static se.framsteg.demo.Drawing.LAKE;
import static se.framsteg.demo.Drawing.MINT;
import static se.framsteg.demo.Drawing.PALE;
import static se.framsteg.demo.Drawing.PAPER;
import static se.framsteg.demo.Drawing.PINE;
import static se.framsteg.demo.Drawing.ROSE;
import static se.framsteg.demo.Drawing.SAND;
import static se.framsteg.demo.Drawing.SKY;
import static se.framsteg.demo.Drawing.SOFT;
import static se.framsteg.demo.Drawing.SUN;
import static se.framsteg.demo.Drawing.WOOD;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the demonstration's pictures show; each is drawn when it is asked for. */
final class DemoScenes {
    /** @param draw makes the picture */
    record Scene(String altSv, String altEn, int focusX, int focusY, Supplier<Drawing> draw) {}

    static final Map<String, Scene> ALL = new LinkedHashMap<>();

    static {
        add(
                "breakfast-seminar",
                "Tre rykande kaffekoppar på ett långt bord i morgonljus.",
                "Three steaming cups of coffee on a long table in morning light.",
                50,
                60,
                () -> new Drawing(PALE)
                        .disc(1010, 210, 120, SUN)
                        .box(0, 470, 1280, 250, 0, WOOD)
                        .box(0, 470, 1280, 24, 0, new Color(0xB5854D))
                        .cup(360, 390, 190, PINE)
                        .cup(660, 400, 190, CORAL)
                        .cup(950, 390, 190, LAKE)
                        .ellipse(180, 560, 120, 34, PAPER)
                        .disc(150, 540, 34, SUN)
                        .disc(205, 545, 34, WOOD));
        add(
                "theme-day",
                "En bildskärm med fyra deltagare i ett digitalt möte och en anteckningsbok bredvid.",
                "A screen with four people in a digital meeting and a notebook beside it.",
                45,
                45,
                () -> {
                    var d = new Drawing(SKY)
                            .box(0, 560, 1280, 160, 0, SAND)
                            .box(200, 90, 780, 440, 28, DEEP)
                            .box(560, 530, 60, 50, 0, DEEP)
                            .box(450, 572, 280, 18, 18, DEEP);
                    Color[] walls = {SOFT, PALE, ROSE, MINT};
                    Color[] clothes = {PINE, CORAL, LAKE, SUN};
                    for (int i = 0; i < 4; i++) {
                        double x = 224 + i % 2 * 372;
                        double y = 112 + i / 2 * 204;
                        d.box(x, y, 360, 192, 14, walls[i]).person(x + 180, y + 22, 90, i + 1, clothes[i]);
                    }
                    return d.box(224, 504, 732, 14, 0, DEEP)
                            .box(1040, 440, 170, 220, 10, PAPER)
                            .words(1066, 484, 116, 5, 34, MINT);
                });
        add(
                "job-shadowing",
                "Två kollegor går sida vid sida på en gångväg genom staden.",
                "Two colleagues walking side by side on a path through the town.",
                50,
                55,
                () -> new Drawing(SOFT)
                        .house(60, 520, 190, 210, ROSE, CORAL)
                        .house(300, 520, 160, 260, PAPER, PINE)
                        .house(880, 520, 180, 230, PALE, LAKE)
                        .house(1090, 520, 150, 180, SKY, DEEP)
                        .box(0, 520, 1280, 200, 0, SAND)
                        .area(PAPER, 480, 720, 600, 520, 720, 520, 860, 720)
                        .person(580, 300, 180, 0, PINE)
                        .person(760, 290, 185, 5, SUN)
                        .box(440, 600, 480, 120, 0, SAND)
                        .area(PAPER, 480, 720, 560, 600, 780, 600, 860, 720));
        add(
                "education-chain",
                "En kedja av fem länkar som går från en bok till en kockmössa och en hammare.",
                "A chain of five links leading from a book to a chef's hat and a hammer.",
                50,
                50,
                () -> {
                    var d = new Drawing(SKY)
                            .box(90, 300, 150, 190, 8, LAKE)
                            .box(104, 300, 12, 190, 0, PAPER)
                            .words(136, 350, 80, 3, 34, SKY);
                    for (int i = 0; i < 5; i++) {
                        d.ring(330 + i * 130, 395, 78, 26, i % 2 == 0 ? PINE : SUN);
                    }
                    return d.box(1000, 350, 170, 120, 0, PAPER)
                            .disc(1010, 320, 60, PAPER)
                            .disc(1085, 290, 74, PAPER)
                            .disc(1160, 320, 60, PAPER)
                            .box(1000, 446, 170, 24, 0, MINT)
                            .line(WOOD, 24, 1080, 650, 1150, 550)
                            .box(1105, 510, 120, 52, 10, DEEP);
                });
        add(
                "project-start",
                "En trappa i tre steg upp mot en stor sol.",
                "Three steps leading up towards a large sun.",
                65,
                45,
                () -> new Drawing(PINE)
                        .disc(960, 260, 170, SUN)
                        .steps(180, 720, 3, 330, 140, DEEP)
                        .box(1170, 300, 110, 420, 0, DEEP)
                        .line(SUN, 12, 180, 580, 510, 580)
                        .line(SUN, 12, 510, 440, 840, 440)
                        .line(SUN, 12, 840, 300, 1280, 300)
                        .disc(330, 545, 30, CORAL));
        add(
                "spring-thoughts",
                "En penna och ett uppslaget block på en bänk under ett träd med ljusgröna blad.",
                "A pen and an open notepad on a bench under a tree with light green leaves.",
                45,
                60,
                () -> new Drawing(SKY)
                        .hill(470, 40, SOFT)
                        .box(560, 120, 70, 420, 0, WOOD)
                        .ellipse(600, 150, 330, 190, new Color(0xBFD8A8))
                        .ellipse(420, 210, 170, 110, new Color(0xA9C98D))
                        .ellipse(800, 220, 180, 110, new Color(0xA9C98D))
                        .box(240, 540, 620, 26, 6, WOOD)
                        .box(290, 566, 26, 100, 0, WOOD)
                        .box(790, 566, 26, 100, 0, WOOD)
                        .area(PAPER, 420, 536, 470, 480, 690, 480, 660, 536)
                        .line(MINT, 6, 490, 500, 660, 500)
                        .line(MINT, 6, 475, 518, 650, 518)
                        .line(CORAL, 10, 640, 520, 720, 450));
        add(
                "pre-study",
                "En karta med en streckad väg från en cirkel till en flagga, under ett förstoringsglas.",
                "A map with a dotted path from a circle to a flag, under a magnifying glass.",
                55,
                50,
                () -> {
                    var d = new Drawing(SAND)
                            .box(150, 90, 980, 540, 16, PAPER)
                            .area(SOFT, 150, 90, 480, 90, 360, 630, 150, 630)
                            .area(SKY, 800, 90, 1130, 90, 1130, 400, 900, 330);
                    double[] at = {290, 500, 380, 455, 470, 430, 560, 400, 650, 360, 740, 350, 830, 320, 900, 270};
                    for (int i = 0; i < at.length; i += 2) {
                        d.disc(at[i], at[i + 1], 10, PINE);
                    }
                    return d.ring(250, 520, 26, 10, PINE)
                            .line(DEEP, 10, 950, 260, 950, 140)
                            .area(CORAL, 955, 140, 1060, 172, 955, 206)
                            .ring(610, 380, 130, 26, DEEP)
                            .line(WOOD, 34, 710, 480, 810, 590);
                });
        add(
                "new-colleague",
                "En ny kollega vinkar bakom ett skrivbord med en krukväxt.",
                "A new colleague waving behind a desk with a potted plant.",
                45,
                40,
                () -> new Drawing(ROSE)
                        .box(820, 70, 330, 300, 12, SKY)
                        .line(PAPER, 12, 985, 70, 985, 370)
                        .line(PAPER, 12, 820, 220, 1150, 220)
                        .line(LAKE, 62, 700, 470, 790, 330)
                        .disc(800, 300, 44, new Color(0xC68E63))
                        .person(560, 150, 260, 1, LAKE)
                        .box(0, 560, 1280, 160, 0, WOOD)
                        .box(0, 560, 1280, 18, 0, new Color(0xB5854D))
                        .area(CORAL, 180, 470, 320, 470, 296, 566, 204, 566)
                        .ellipse(250, 380, 34, 96, PINE)
                        .ellipse(190, 410, 32, 70, PINE)
                        .ellipse(310, 410, 32, 70, PINE)
                        .box(760, 520, 240, 40, 6, DEEP));
        add(
                "magazine",
                "En uppslagen tidskrift med en stor bild av en trappa och spalter med text.",
                "An open magazine with a large picture of steps and columns of text.",
                40,
                50,
                () -> new Drawing(MINT)
                        .area(PAPER, 140, 170, 630, 130, 630, 620, 140, 600)
                        .area(new Color(0xF4EEE2), 650, 130, 1140, 170, 1140, 600, 650, 620)
                        .box(196, 214, 370, 220, 0, SUN)
                        .steps(250, 434, 3, 90, 50, PINE)
                        .words(200, 480, 350, 4, 32, SAND)
                        .line(DEEP, 18, 700, 226, 1030, 236)
                        .words(700, 296, 170, 8, 34, SAND)
                        .words(910, 300, 170, 8, 34, SAND)
                        .line(SAND, 20, 640, 130, 640, 620));
        add(
                "outdoor-meeting",
                "Tre personer på en stock vid en sjö, med granar runt om.",
                "Three people on a log by a lake, with spruces around.",
                50,
                55,
                () -> new Drawing(SKY)
                        .disc(220, 150, 70, SUN)
                        .hill(300, 30, MINT)
                        .box(0, 360, 1280, 130, 0, LAKE)
                        .line(SKY, 6, 240, 420, 420, 420)
                        .line(SKY, 6, 820, 440, 1030, 440)
                        .box(0, 480, 1280, 240, 0, PINE)
                        .spruce(110, 560, 360, DEEP)
                        .spruce(1160, 560, 400, DEEP)
                        .spruce(1010, 520, 260, DEEP)
                        .person(450, 330, 140, 3, CORAL)
                        .person(640, 320, 145, 1, SUN)
                        .person(830, 335, 140, 6, SOFT)
                        .box(330, 560, 620, 70, 60, WOOD)
                        .ellipse(940, 595, 26, 34, new Color(0xE6C79A)));
        add(
                "first-day-matching",
                "Två pusselbitar, en gul och en grön, som just ska mötas.",
                "Two pieces of a puzzle, one yellow and one green, about to meet.",
                50,
                50,
                () -> new Drawing(PALE)
                        .box(210, 210, 340, 300, 24, SUN)
                        .disc(580, 360, 62, SUN)
                        .box(530, 330, 40, 60, 0, SUN)
                        .box(720, 210, 340, 300, 24, PINE)
                        .disc(740, 360, 66, PALE)
                        .box(700, 326, 30, 68, 0, PALE)
                        .disc(380, 205, 56, PALE)
                        .disc(890, 515, 56, PALE)
                        .line(CORAL, 12, 640, 150, 640, 200)
                        .line(CORAL, 12, 570, 165, 590, 205)
                        .line(CORAL, 12, 710, 165, 690, 205));
        add(
                "parallel-efforts",
                "Tre parallella spår i olika färger som böjer av mot samma mål.",
                "Three parallel tracks in different colours bending towards the same goal.",
                70,
                45,
                () -> new Drawing(PAPER)
                        .curve(PINE, 44, 0, 560, 500, 560, 700, 330, 1020, 330)
                        .curve(SUN, 44, 0, 440, 480, 440, 700, 310, 1020, 310)
                        .curve(LAKE, 44, 0, 320, 480, 320, 700, 290, 1020, 290)
                        .disc(1050, 310, 96, CORAL)
                        .disc(1050, 310, 60, PAPER)
                        .disc(1050, 310, 28, CORAL)
                        .disc(210, 557, 18, PAPER)
                        .disc(330, 436, 18, PAPER)
                        .disc(270, 320, 18, PAPER));
        add(
                "trust",
                "Två händer som möts runt en liten planta.",
                "Two hands meeting around a small plant.",
                50,
                55,
                () -> new Drawing(SOFT)
                        .ellipse(640, 590, 430, 60, MINT)
                        .curve(new Color(0xC68E63), 74, 90, 480, 300, 620, 460, 600, 610, 560)
                        .curve(new Color(0xF1C9A5), 74, 1190, 480, 980, 620, 820, 600, 670, 560)
                        .line(PINE, 62, 60, 450, 170, 528)
                        .line(CORAL, 62, 1220, 450, 1110, 528)
                        .line(PINE, 16, 640, 540, 640, 330)
                        .ellipse(560, 330, 86, 42, PINE)
                        .ellipse(724, 290, 90, 44, new Color(0x5E9C6B))
                        .ellipse(640, 250, 40, 70, PINE)
                        .disc(640, 560, 56, WOOD));
        add(
                "equality",
                "En våg i jämvikt med en grön och en gul vågskål.",
                "A balance with a green and a yellow bowl, level.",
                50,
                45,
                () -> new Drawing(ROSE)
                        .box(624, 170, 32, 400, 0, DEEP)
                        .box(480, 560, 320, 34, 17, DEEP)
                        .line(DEEP, 22, 300, 200, 980, 200)
                        .disc(640, 190, 36, SUN)
                        .line(DEEP, 8, 300, 200, 200, 400)
                        .line(DEEP, 8, 300, 200, 400, 400)
                        .line(DEEP, 8, 980, 200, 880, 400)
                        .line(DEEP, 8, 980, 200, 1080, 400)
                        .ellipse(300, 404, 130, 46, PINE)
                        .ellipse(980, 404, 130, 46, SUN)
                        .disc(270, 360, 40, CORAL)
                        .disc(330, 360, 40, LAKE)
                        .disc(950, 360, 40, LAKE)
                        .disc(1010, 360, 40, CORAL));
        add(
                "video-seminar",
                "En bärbar dator med en föreläsare och pratbubblor som stiger från skärmen.",
                "A laptop showing a lecturer, with speech bubbles rising from the screen.",
                50,
                55,
                () -> new Drawing(LAKE)
                        .box(330, 260, 620, 360, 22, DEEP)
                        .box(352, 282, 576, 300, 10, SKY)
                        .person(540, 330, 150, 2, CORAL)
                        .box(330, 582, 620, 38, 22, DEEP)
                        .box(660, 330, 230, 150, 8, PAPER)
                        .box(690, 420, 34, 40, 0, PINE)
                        .box(744, 390, 34, 70, 0, PINE)
                        .box(798, 360, 34, 100, 0, SUN)
                        .area(MINT, 240, 660, 330, 618, 950, 618, 1040, 660)
                        .bubble(130, 90, 230, 110, false, PAPER)
                        .words(176, 130, 130, 2, 32, MINT)
                        .bubble(930, 70, 240, 120, true, SUN)
                        .words(980, 116, 130, 2, 32, DEEP)
                        .bubble(560, 60, 180, 100, true, SOFT)
                        .words(600, 96, 90, 2, 30, PINE));
        add(
                "figures",
                "Ett stapeldiagram där staplarna växer, med en linje för målet.",
                "A bar chart with growing bars and a line for the goal.",
                60,
                50,
                () -> {
                    var d = new Drawing(PAPER).line(SAND, 6, 160, 600, 1120, 600);
                    double[] height = {110, 150, 190, 260, 310, 390};
                    for (int i = 0; i < height.length; i++) {
                        d.box(200 + i * 155, 600 - height[i], 58, height[i], 10, PINE)
                                .box(262 + i * 155, 600 - height[i] * .8, 58, height[i] * .8, 10, SUN);
                    }
                    return d.line(CORAL, 8, 160, 220, 1120, 220).area(CORAL, 1120, 190, 1190, 220, 1120, 250);
                });
        add(
                "story-steps",
                "En person med ryggsäck på väg uppför en kulle mot en öppen dörr.",
                "Somebody with a backpack walking up a hill towards an open door.",
                45,
                50,
                () -> new Drawing(PALE)
                        .hill(470, 70, MINT)
                        .hill(580, 50, PINE)
                        .box(960, 190, 170, 290, 10, DEEP)
                        .area(SUN, 960, 190, 1090, 220, 1090, 470, 960, 480)
                        .curve(SAND, 40, 180, 720, 420, 540, 760, 620, 1010, 480)
                        .box(470, 360, 90, 150, 30, CORAL)
                        .person(560, 260, 150, 4, LAKE)
                        .hill(640, 24, PINE));
        add(
                "bridge",
                "En bro med fyra valv över ett vatten, mellan två stränder.",
                "A bridge of four arches over water, between two shores.",
                50,
                50,
                () -> {
                    var d = new Drawing(SOFT)
                            .disc(640, 230, 110, SUN)
                            .box(0, 500, 1280, 220, 0, LAKE)
                            .box(120, 330, 1040, 230, 0, PINE);
                    for (int i = 0; i < 4; i++) {
                        d.disc(256 + i * 256, 540, 104, SOFT).box(152 + i * 256, 540, 208, 40, 0, LAKE);
                    }
                    d.box(0, 500, 1280, 220, 0, LAKE);
                    for (int i = 0; i < 5; i++) {
                        d.box(128 + i * 256 - 24, 480, 48, 90, 0, DEEP);
                    }
                    return d.box(60, 306, 1160, 34, 0, DEEP)
                            .area(MINT, 0, 330, 150, 330, 190, 720, 0, 720)
                            .area(MINT, 1280, 330, 1130, 330, 1090, 720, 1280, 720)
                            .line(SKY, 6, 300, 620, 470, 620)
                            .line(SKY, 6, 700, 660, 900, 660);
                });
        add(
                "workshop",
                "Färgade lappar på en vägg, ordnade i tre kolumner, och en hand som flyttar en av dem.",
                "Coloured notes on a wall in three columns, and a hand moving one of them.",
                60,
                45,
                () -> {
                    var d = new Drawing(SAND).box(110, 80, 1060, 540, 14, PAPER);
                    Color[] notes = {SUN, ROSE, MINT, SKY};
                    for (int i = 0; i < 9; i++) {
                        d.box(170 + i % 3 * 330, 130 + i / 3 * 160, 200, 124, 6, notes[(i * 3 + i / 3) % 4])
                                .words(196 + i % 3 * 330, 172 + i / 3 * 160, 140, 2, 32, DEEP);
                    }
                    return d.line(new Color(0x8A5A3B), 60, 1180, 700, 1020, 560)
                            .disc(1010, 545, 46, new Color(0x8A5A3B))
                            .line(PINE, 74, 1280, 790, 1160, 690);
                });
        add(
                "results",
                "En rapport med ett bockmärke och ett diagram, på ett bord med glasögon.",
                "A report with a tick and a chart, on a table with a pair of glasses.",
                45,
                50,
                () -> new Drawing(DEEP)
                        .box(360, 80, 430, 570, 10, PAPER)
                        .line(PINE, 22, 410, 150, 640, 150)
                        .words(410, 210, 310, 4, 32, SAND)
                        .box(410, 370, 150, 150, 8, SOFT)
                        .box(430, 450, 28, 54, 0, PINE)
                        .box(470, 420, 28, 84, 0, PINE)
                        .box(510, 396, 28, 108, 0, SUN)
                        .disc(670, 445, 66, SUN)
                        .line(DEEP, 18, 640, 446, 664, 474, 704, 416)
                        .words(410, 564, 310, 2, 32, SAND)
                        .ring(930, 500, 64, 14, MINT)
                        .ring(1090, 500, 64, 14, MINT)
                        .line(MINT, 14, 994, 496, 1026, 496)
                        .line(MINT, 14, 1152, 480, 1210, 420));
        add(
                "citizen-view",
                "Ett runt bord sett uppifrån med sex stolar, varav en är gul.",
                "A round table from above with six chairs, one of them yellow.",
                50,
                50,
                () -> {
                    var d = new Drawing(SOFT);
                    for (int i = 0; i < 6; i++) {
                        double angle = Math.PI / 3 * i - Math.PI / 2;
                        d.disc(640 + 270 * Math.cos(angle), 360 + 270 * Math.sin(angle), 66, i == 1 ? SUN : PINE);
                    }
                    return d.disc(640, 360, 210, WOOD)
                            .disc(640, 360, 188, new Color(0xDDB581))
                            .box(590, 320, 100, 74, 6, PAPER)
                            .words(606, 342, 64, 2, 24, MINT)
                            .disc(520, 420, 26, PAPER)
                            .disc(750, 300, 26, PAPER);
                });
        add(
                "calendar",
                "Ett kalenderblad där tre dagar är inringade.",
                "A calendar sheet with three days ringed.",
                50,
                50,
                () -> {
                    var d = new Drawing(SUN)
                            .box(280, 90, 720, 550, 24, PAPER)
                            .box(280, 90, 720, 120, 24, PINE)
                            .box(280, 160, 720, 50, 0, PINE)
                            .disc(420, 92, 22, DEEP)
                            .disc(860, 92, 22, DEEP);
                    for (int i = 0; i < 20; i++) {
                        d.box(334 + i % 5 * 130, 248 + i / 5 * 92, 92, 62, 10, SOFT);
                    }
                    return d.ring(510, 280, 54, 12, CORAL)
                            .ring(770, 371, 54, 12, CORAL)
                            .ring(640, 464, 54, 12, CORAL);
                });
        add(
                "steering-group",
                "Fem personer runt ett ovalt bord med papper framför sig.",
                "Five people around an oval table with papers in front of them.",
                50,
                50,
                () -> new Drawing(SKY)
                        .box(160, 60, 300, 180, 10, PAPER)
                        .line(PINE, 10, 200, 190, 280, 150, 340, 165, 420, 100)
                        .person(280, 260, 150, 0, CORAL)
                        .person(460, 230, 150, 2, PINE)
                        .person(640, 220, 150, 5, LAKE)
                        .person(820, 230, 150, 7, SUN)
                        .person(1000, 260, 150, 4, DEEP)
                        .ellipse(640, 600, 560, 150, WOOD)
                        .ellipse(640, 588, 560, 140, new Color(0xDDB581))
                        .area(PAPER, 270, 540, 350, 530, 370, 570, 285, 580)
                        .area(PAPER, 600, 520, 690, 520, 700, 560, 595, 560)
                        .area(PAPER, 920, 535, 1000, 545, 985, 585, 900, 575));
        add(
                "campaign",
                "En megafon som det flyger färgade cirklar ur.",
                "A megaphone with coloured circles flying out of it.",
                45,
                50,
                () -> new Drawing(CORAL)
                        .area(PAPER, 330, 330, 700, 170, 700, 570, 330, 420)
                        .box(230, 320, 120, 110, 30, DEEP)
                        .ellipse(700, 370, 46, 200, SAND)
                        .line(DEEP, 40, 400, 440, 440, 590)
                        .disc(840, 260, 34, SUN)
                        .disc(930, 400, 46, SOFT)
                        .disc(1040, 250, 26, PAPER)
                        .disc(1090, 470, 38, SUN)
                        .disc(850, 520, 24, MINT)
                        .disc(1160, 340, 22, SOFT));
    }

    private DemoScenes() {}

    private static void add(String key, String altSv, String altEn, int focusX, int focusY, Supplier<Drawing> draw) {
        ALL.put(key, new Scene(altSv, altEn, focusX, focusY, draw));
    }
}
