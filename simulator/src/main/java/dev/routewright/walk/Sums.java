package dev.routewright.walk;

/** What was billed, added up; written over each time. */
final class Sums {
    private double cost;
    private int costGrade;
    private double deciding;
    private int decidingGrade;
    private int calls;
    private double tokensIn;
    private double tokensOut;

    void clear() {
        cost = 0;
        costGrade = Copy.RECORDED;
        deciding = 0;
        decidingGrade = Copy.RECORDED;
        calls = 0;
        tokensIn = 0;
        tokensOut = 0;
    }

    void add(double amount, int grade, boolean decides, int made, double in, double out) {
        cost += amount;
        costGrade = Math.max(costGrade, grade);
        if (decides) {
            deciding += amount;
            decidingGrade = Math.max(decidingGrade, grade);
        }
        calls += made;
        tokensIn += in;
        tokensOut += out;
    }

    /** A copy is charged the sums, as one number each. */
    void charge(Copy copy) {
        copy.pay(cost, costGrade);
        copy.payDeciding(deciding, decidingGrade);
        copy.call(calls, tokensIn, tokensOut);
    }
}
