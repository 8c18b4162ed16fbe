package io.github.soc2evidence.authoring.example;

import java.util.List;
import java.util.Locale;

/** Words that exports are filled with. */
final class Names {
    static final List<String> VENDORS = List.of(
            "Cloud hosting",
            "Sign-in",
            "Source control",
            "Support desk",
            "Payments",
            "E-mail delivery",
            "Payroll",
            "Monitoring");
    static final List<String> WORDS = List.of(
            "network",
            "storage",
            "sign-in",
            "invoices",
            "orders",
            "search",
            "exports",
            "backups",
            "alerts",
            "keys",
            "mail",
            "reports",
            "archive",
            "gateway");
    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Carlos", "Dora", "Emil", "Fatima", "George", "Hana", "Ivan", "Julia", "Karim", "Lena",
            "Mateo", "Nora", "Otto", "Paula", "Quinn", "Rosa", "Stefan", "Tara", "Uma", "Viktor", "Wendy", "Yusuf");
    private static final List<String> LAST = List.of(
            "Abel", "Brandt", "Costa", "Dahl", "Evans", "Fischer", "Garcia", "Hughes", "Ito", "Jensen", "Kumar",
            "Lopez", "Moreau", "Novak", "Olsen", "Park", "Quist", "Rossi", "Silva", "Tran", "Ueda", "Vogel", "Wong");

    private Names() {}

    static String of(Dice dice) {
        return dice.one(FIRST) + " " + dice.one(LAST);
    }

    /** Unlike names, accounts are unique. */
    static String account(String name, int row) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + row + "@acme.example";
    }
}
