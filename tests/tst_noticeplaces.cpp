// SPDX-License-Identifier: MIT
// Two notices at once on every screen of the main job: where they stand they hide neither the title, nor the
// counts, nor the proof that is judged, nor what decides; and nothing else moves when they come and go.
#include "support/faultwalk.h"
#include "support/mirrored.h"
#include "ui/common/floatingpanel.h"
#include "ui/common/notice.h"
#include "ui/common/pageheader.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/outbox/outboxstrip.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/reviewheader.h"
#include "ui/window/noticeboard.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const QString Lead = u"The service can't be reached."_s;
const QString Words = u"You can go on deciding: decisions are kept on this computer and sent when it answers "
                      "again. It is tried by itself."_s;

} // namespace

class TestNoticePlaces : public QObject, private FaultWalk
{
    Q_OBJECT
private Q_SLOTS:
    void theyHideNothing_data();
    void theyHideNothing();
    void theyGiveWayToTheCurrentOne();
    void theyStayUnderThePointer();
    void cleanup();

private:
    using Places = QHash<const QWidget*, QRect>;

    void look(QWidget& front, const QString& screen) override;
    void open(double points, const QString& language);
    QRect placeOf(const QWidget& widget, const QRect& part);
    QRect placeOf(const QWidget& widget) { return placeOf(widget, widget.rect()); }
    QHash<QString, QRect> kept();
    Places others();
    QList<Notice*> ofThePage();
    QStringList hidden(const QList<Notice*>& notices);
    void post();

    Mirrored m_mirrored;
};

/// The part of it that is in sight, in the coordinates of the window.
QRect TestNoticePlaces::placeOf(const QWidget& widget, const QRect& part)
{
    const QRegion seen = widget.isVisible() ? QRegion(part & widget.rect()) : QRegion();
    QRect place = seen.boundingRect();
    for (const QWidget* at = &widget; !at->isWindow(); at = at->parentWidget())
        place = place.translated(at->pos()) & at->parentWidget()->rect();
    return place;
}

QHash<QString, QRect> TestNoticePlaces::kept()
{
    QHash<QString, QRect> parts;
    const auto add = [&](const QString& name, const QWidget& widget, const QRect& part) {
        if (const QRect place = placeOf(widget, part); !place.isEmpty())
            parts.insert(name, place);
    };
    const auto widgets = window().findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const bool isWhole = qobject_cast<const PageHeader*>(widget)
            || qobject_cast<const ReviewHeader*>(widget) || qobject_cast<const DecisionFoot*>(widget)
            || qobject_cast<const OutboxStrip*>(widget) || qobject_cast<const FloatingPanel*>(widget);
        if (isWhole)
            add(QLatin1String(widget->metaObject()->className()), *widget, widget->rect());
        const auto* stage = qobject_cast<const ProofStage*>(widget);
        if (stage && stage->objectName() != u"comparedProof")
            add(u"the proof in "_s + stage->objectName(), *stage, stage->picturePlace());
    }
    for (const char* name : {"submissionsGrid", "submissionsTable"}) {
        const auto* list = find<QAbstractItemView>(name);
        if (list)
            add(QLatin1String(name), *list->viewport(), list->visualRect(list->currentIndex()));
    }
    return parts;
}

/// Where all else is.
TestNoticePlaces::Places TestNoticePlaces::others()
{
    Places places;
    const auto widgets = window().findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const QWidget* at = widget;
        while (at && !qobject_cast<const EdgeFloat*>(at) && !qobject_cast<const QFocusFrame*>(at))
            at = at->parentWidget();
        if (!at && widget->isVisible())
            places.insert(widget, placeOf(*widget));
    }
    return places;
}

QList<Notice*> TestNoticePlaces::ofThePage()
{
    QList<Notice*> notices = window().currentPage()->findChildren<Notice*>();
    notices.removeIf([](const Notice* one) {
        const QWidget* at = one;
        while (at && !qobject_cast<const EdgeFloat*>(at))
            at = at->parentWidget();
        return !at;
    });
    return notices.mid(0, 1);
}

void TestNoticePlaces::post()
{
    window().notices().post(this,
                            {.rank = NoticeRank::Connection,
                             .kind = NoticeKind::Caution,
                             .lead = Lead,
                             .words = Words,
                             .button = u"Try now"_s,
                             .staysWhenPressed = true});
}

QStringList TestNoticePlaces::hidden(const QList<Notice*>& notices)
{
    QStringList faults;
    QHash<QString, QRect> parts = kept();
    for (const Notice* notice : notices) {
        const QRect place = placeOf(*notice);
        if (place.size() != notice->size())
            faults += u"a notice is cut"_s;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
            if (part.value().intersects(place))
                faults += u"%1, %2 px wide and %3 px high, is hidden by %4 × %5"_s.arg(part.key())
                              .arg((part.value() & place).width())
                              .arg((part.value() & place).height())
                              .arg(place.width())
                              .arg(place.height());
        }
        parts.insert(u"another notice"_s, place);
    }
    return faults;
}

void TestNoticePlaces::look(QWidget& front, const QString& screen)
{
    // In large fonts a panel that was asked for takes all the room there is.
    const auto panels = front.findChildren<FloatingPanel*>();
    const bool isAsking =
        std::any_of(panels.begin(), panels.end(), [](const QWidget* panel) { return panel->isVisible(); });
    if (&front != &window() || (isAsking && front.font().pointSizeF() > 10))
        return;
    front.resize(Laptop);
    for (int round = 0; round < 4; ++round)
        QCoreApplication::processEvents();
    const Places before = others();
    QList<Notice*> notices = ofThePage();
    for (Notice* notice : std::as_const(notices)) {
        notice->setWords(Lead, Words);
        notice->setButton(u"Try again"_s);
        notice->show();
    }
    notices.removeIf([](const Notice* notice) { return !notice->isVisible(); });
    post();
    notices.append(&the<Notice>("windowNotice"));
    QStringList faults;
    (void)soon(
        [&] {
            faults = hidden(notices);
            return faults.isEmpty();
        },
        RestsWithin);
    for (const QString& fault : std::as_const(faults))
        addFault(screen + u": "_s + fault);
    const Places with = others();
    testing::keepScreenshot(front, front.size(), screen + u" - "_s + QLatin1String(QTest::currentDataTag()));
    window().notices().takeBack(this);
    for (Notice* notice : ofThePage())
        notice->hide();
    const Places after = others();
    // What is read meanwhile changes places too, and for good.
    for (auto one = with.cbegin(); one != with.cend(); ++one) {
        if (before.value(one.key()) != one.value() && before.value(one.key()) == after.value(one.key()))
            addFault(screen + u": "_s + QLatin1String(one.key()->metaObject()->className())
                     + u" was moved"_s);
    }
}

void TestNoticePlaces::open(double points, const QString& language)
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(language == u"de" ? QLocale::German : QLocale::English));
    if (language == u"ar")
        QCoreApplication::installTranslator(&m_mirrored);
    openWindow();
    if (language == u"ar")
        QApplication::setLayoutDirection(Qt::RightToLeft);
    window().showNormal();
    window().resize(Laptop);
}

void TestNoticePlaces::theyHideNothing_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<QString>("language");
    QTest::newRow("en, 100 %") << 10.0 << u"en"_s;
    QTest::newRow("de, 155 %") << 15.5 << u"de"_s;
    QTest::newRow("en, 200 %") << 20.0 << u"en"_s;
    QTest::newRow("ar, 200 %") << 20.0 << u"ar"_s;
}

void TestNoticePlaces::theyHideNothing()
{
    QFETCH(const double, points);
    QFETCH(const QString, language);
    open(points, language);
    walk();
    noFaultWasFound();
}

void TestNoticePlaces::theyGiveWayToTheCurrentOne()
{
    open(10, u"en"_s);
    openReview();
    post();
    const auto& notice = the<Notice>("windowNotice");
    const auto isOver = [&](int row) {
        return placeOf(notice).intersects(
            placeOf(*grid().viewport(), grid().visualRect(rows().index(row, 0))));
    };
    QTRY_VERIFY(!isOver(0));
    int below = 0;
    while (below < rows().rowCount() && !isOver(below))
        ++below;
    QVERIFY(below < rows().rowCount());
    grid().setCurrentIndex(rows().index(below, 0));
    QTRY_VERIFY(!isOver(below));
    QCOMPARE(hidden({&the<Notice>("windowNotice")}), QStringList());
}

void TestNoticePlaces::theyStayUnderThePointer()
{
    open(10, u"en"_s);
    openReview();
    post();
    auto& notice = the<Notice>("windowNotice");
    QTRY_COMPARE(hidden({&notice}), QStringList());
    const QRect there = placeOf(notice);
    // The pointer is on it: whoever is about to press its button finds it where it was.
    for (QWidget* at = &notice; at; at = at->parentWidget())
        at->setAttribute(Qt::WA_UnderMouse);
    const auto isOver = [&](int row) {
        return there.intersects(placeOf(*grid().viewport(), grid().visualRect(rows().index(row, 0))));
    };
    int below = 0;
    while (below < rows().rowCount() && !isOver(below))
        ++below;
    QVERIFY(below < rows().rowCount());
    grid().setCurrentIndex(rows().index(below, 0));
    for (int round = 0; round < 4; ++round)
        QCoreApplication::processEvents();
    QCOMPARE(placeOf(notice), there);
    for (QWidget* at = &notice; at; at = at->parentWidget())
        at->setAttribute(Qt::WA_UnderMouse, false);
}

void TestNoticePlaces::cleanup()
{
    closeWindow();
    forgetFaults();
    QCoreApplication::removeTranslator(&m_mirrored);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont());
}

int main(int argc, char** argv)
{
    return runOnLaptop<TestNoticePlaces>(argc, argv);
}
#include "tst_noticeplaces.moc"
