// SPDX-License-Identifier: MIT
#include "ui/review/lists/filterpane.h"

#include "jobs/countries.h"
#include "models/submissionloader.h"
#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/seamlessarea.h"
#include "ui/common/searchedit.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace proofdesk {

namespace {

constexpr int CountDelayMs = 100;
constexpr int NameLength = 80; // characters of a worker's name at most
constexpr double NameLines = 9; // room for it, in heights of a line: the pane is as wide as its boxes

} // namespace

using State = SubmissionFilter::State;
using RateBand = SubmissionFilter::RateBand;
using AgeBand = SubmissionFilter::AgeBand;

FilterPane::FilterPane(SubmissionModel& model, const SubmissionLoader& loader, QWidget* parent)
    : Panel(Colour::Surface, Qt::RightEdge, parent)
    , m_model(model)
    , m_loader(loader)
    , m_search(new SearchEdit(tr("Worker or text"), this))
    , m_clear(newButton(QString(), ButtonRole::Link, {}, this))
    , m_country(new QComboBox)
    , m_blind(new QCheckBox(tr("Blind: hide names until decided")))
{
    setObjectName(QStringLiteral("filterPane"));
    setAccessibleName(tr("Filters"));
    m_search->setObjectName(QStringLiteral("filterSearch"));
    m_clear->setObjectName(QStringLiteral("clearFiltersButton"));

    QWidget* head = newHead();
    m_content = newColumn();
    for (QWidget* control : std::initializer_list<QWidget*>{m_clear, m_country, m_blind})
        control->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(newSeamlessArea(m_content, this), 1);
    setFixedWidth(Metrics(this).lines(14.6));

    connect(m_search, &QLineEdit::textChanged, this, &FilterPane::searchChanged);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        Q_EMIT filterChosen({});
    });
    connect(m_country, &QComboBox::activated, this, [this] {
        SubmissionFilter filter = m_model.filter();
        filter.country = m_country->currentData().toString();
        Q_EMIT filterChosen(filter);
    });
    connect(m_blind, &QCheckBox::toggled, this, [this](bool blind) {
        m_country->setEnabled(!blind); // who is found by a country is told by it
        m_country->setToolTip(blind ? tr("Countries are hidden until decided") : QString());
        Q_EMIT blindChosen(blind);
    });
    followCounts();
    updateCounts();
    updateBoxes();
}

QWidget* FilterPane::newHead()
{
    const Metrics metrics(this);
    auto* title = new PlainLabel(tr("Filters"), this);
    title->setStrong();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics.space(12), 0, metrics.space(12), 0);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_clear);
    auto* head = new Panel(Colour::Surface, Qt::BottomEdge, this);
    head->setLayout(row);
    head->setFixedHeight(metrics.lines(2.4));
    return head;
}

QWidget* FilterPane::newColumn()
{
    const int margin = Metrics(this).space(12);
    auto* column = new QWidget;
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(margin);
    m_column->addWidget(m_search);
    addGroups();
    m_column->addStretch();
    return column;
}

/// Counting 100,000 rows is not for the moment of a key press: a little later, and only for who looks.
void FilterPane::followCounts()
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(CountDelayMs);
    connect(&m_countSoon, &QTimer::timeout, this, &FilterPane::updateCounts);
    connect(&m_model, &SubmissionModel::countsChanged, this, [this] {
        if (isVisible() && !m_countSoon.isActive())
            m_countSoon.start();
    });
    connect(&m_loader, &SubmissionLoader::stateChanged, this, [this] {
        if (isVisible())
            m_countSoon.start();
    });
    connect(&m_model, &SubmissionModel::filterChanged, this, &FilterPane::updateBoxes);
}

QVBoxLayout* FilterPane::addGroup(const QString& title)
{
    const Metrics metrics(this);
    auto* part = new QWidget(this);
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(metrics.space(12));
    auto* group = new QVBoxLayout;
    group->setSpacing(metrics.space(4));
    auto* words = new PlainLabel(title, TextSize::Secondary, Colour::Muted, part);
    words->setTextSize(TextSize::Secondary, true);
    group->addWidget(words);
    lines->addLayout(group);
    lines->addWidget(new Hairline(part));
    m_column->addWidget(part);
    return group;
}

void FilterPane::addRow(QVBoxLayout* group, const QString& name, Row row)
{
    row.box = new QCheckBox(name);
    row.box->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the view
    row.count = new PlainLabel(QString(), TextSize::Secondary, Colour::Muted);
    if (row.isCompared)
        row.count->setObjectName(QStringLiteral("sameFileCount"));
    auto* line = new QHBoxLayout;
    line->addWidget(row.box, 1);
    line->addWidget(row.count);
    group->addLayout(line);
    connect(row.box, &QCheckBox::toggled, this, [this, set = row.set](bool on) {
        SubmissionFilter filter = m_model.filter();
        set(filter, on);
        Q_EMIT filterChosen(filter);
    });
    m_rows.append(std::move(row));
}

template <typename Value>
void FilterPane::addValue(QVBoxLayout* group, const QString& name, QList<Value> SubmissionFilter::*list,
                          Value value)
{
    Row row;
    row.counted = [this, value] { return m_model.countOf(value); };
    if constexpr (std::is_same_v<Value, State>) {
        if (value == State::Approved || value == State::Rejected)
            row.list = value == State::Approved ? SubmissionStatus::Approved : SubmissionStatus::Rejected;
    }
    if constexpr (std::is_same_v<Value, SubmissionFlag>)
        row.isCompared = value == SubmissionFlag::SameFile;
    row.isOn = [list, value](const SubmissionFilter& filter) { return (filter.*list).contains(value); };
    row.set = [list, value](SubmissionFilter& filter, bool on) {
        (filter.*list).removeAll(value);
        if (on)
            (filter.*list).append(value);
    };
    addRow(group, name, std::move(row));
}

/// What a key or another part of the program narrowed the list to has its box as well, while it does: it is
/// counted on the button, and can be taken away alone.
void FilterPane::addNarrowed()
{
    auto* group = addGroup(tr("Narrowed to"));
    m_narrowed = group->parentWidget();
    const auto add = [&](const QString& name, auto SubmissionFilter::*part) {
        Row row;
        row.isOn = [part](const SubmissionFilter& filter) { return (filter.*part).has_value(); };
        row.set = [part](SubmissionFilter& filter, bool) { (filter.*part).reset(); };
        row.showsOnlyOn = true;
        addRow(group, name, std::move(row));
    };
    add(QString(), &SubmissionFilter::worker); // named once there is one
    m_oneWorker = m_rows.last().box;
    add(tr("Those named elsewhere"), &SubmissionFilter::only);
}

void FilterPane::addGroups()
{
    addNarrowed();
    auto* status = addGroup(tr("Status"));
    addValue(status, tr("Undecided"), &SubmissionFilter::states, State::Undecided);
    addValue(status, tr("Waiting to be sent"), &SubmissionFilter::states, State::Waiting);
    addValue(status, tr("On hold"), &SubmissionFilter::states, State::Held);
    addValue(status, tr("Approved"), &SubmissionFilter::states, State::Approved);
    addValue(status, tr("Rejected"), &SubmissionFilter::states, State::Rejected);
    addValue(status, tr("Failed or unsure"), &SubmissionFilter::states, State::Failed);

    auto* seen = addGroup(tr("Seen"));
    addRow(seen, tr("Not seen yet"),
           {nullptr, nullptr, [this] { return m_model.countUnseen(); }, SubmissionStatus::Pending,
            [](const SubmissionFilter& filter) { return filter.unseenOnly; },
            [](SubmissionFilter& filter, bool on) { filter.unseenOnly = on; }});
    addRow(seen, tr("First time, as far as read"),
           {nullptr,
            nullptr,
            {},
            SubmissionStatus::Pending,
            [](const SubmissionFilter& filter) { return filter.firstTimeOnly; },
            [](SubmissionFilter& filter, bool on) { filter.firstTimeOnly = on; }});

    // What asks for a second look apart from what is usual all the same, as on the cards.
    auto* flags = addGroup(tr("Flags"));
    for (const SubmissionFlag flag :
         {SubmissionFlag::SameFile, SubmissionFlag::WorkerBlocked, SubmissionFlag::ApprovedUnseen})
        addValue(flags, reviewwords::flagName(flag), &SubmissionFilter::flags, flag);
    auto* facts = addGroup(tr("Facts"));
    for (const SubmissionFlag fact :
         {SubmissionFlag::NewAccount, SubmissionFlag::NoText, SubmissionFlag::NoImage})
        addValue(facts, reviewwords::flagName(fact), &SubmissionFilter::flags, fact);

    auto* rate = addGroup(tr("Approval rate"));
    addValue(rate, tr("95 % and more"), &SubmissionFilter::rates, RateBand::High);
    addValue(rate, tr("80 to 95 %"), &SubmissionFilter::rates, RateBand::Middle);
    addValue(rate, tr("Under 80 %"), &SubmissionFilter::rates, RateBand::Low);
    addValue(rate, tr("No rate"), &SubmissionFilter::rates, RateBand::Unknown);

    auto* age = addGroup(tr("Waiting for"));
    addValue(age, tr("Under 1 hour"), &SubmissionFilter::ages, AgeBand::UnderHour);
    addValue(age, tr("1 to 24 hours"), &SubmissionFilter::ages, AgeBand::UnderDay);
    addValue(age, tr("More than a day"), &SubmissionFilter::ages, AgeBand::Older);

    auto* country = addGroup(tr("Country"));
    m_country->setAccessibleName(tr("Country"));
    country->addWidget(m_country);
    m_column->addWidget(m_blind);
}

void FilterPane::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    updateCounts();
}

void FilterPane::updateCounts()
{
    for (const Row& row : m_rows) {
        if (row.counted)
            showCount(row);
    }
    updateCountries();
    // As wide as its words and numbers need; it only ever grows.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    m_column->activate();
    setFixedWidth(std::max(minimumWidth(), m_content->minimumSizeHint().width() + bar + 1));
}

/// Of what was read in part, it is said that there may be more; of what was not read at all, nothing.
void FilterPane::showCount(const Row& row) const
{
    const int count = row.counted();
    const bool compared = !row.isCompared || m_model.compared().isWhole();
    const bool whole = m_loader.hasRead(row.list) && compared;
    const QString number = QLocale().toString(count);
    row.count->setText(whole ? number : count == 0 ? QString() : tr("%1+", "at least so many").arg(number));
    row.count->setToolTip(whole           ? QString()
                              : !compared ? tr("Of those whose pictures were compared so far")
                                          : tr("Of those that were read so far"));
}

void FilterPane::updateCountries()
{
    const QStringList countries = m_model.countries();
    if (m_country->count() == countries.size() + 1)
        return;
    m_country->clear();
    m_country->addItem(tr("All %Ln countries", nullptr, int(countries.size())), QString());
    QList<std::pair<QString, QString>> named;
    for (const QString& country : countries)
        named.append({shownLine(Countries::inOwnLanguage(country), 60), country});
    std::sort(named.begin(), named.end(),
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto& [name, country] : named)
        m_country->addItem(name, country);
    m_country->setCurrentIndex(std::max(0, m_country->findData(m_model.filter().country)));
}

QString FilterPane::nameOf(const WorkerId& worker) const
{
    const QList<SubmissionId> theirs = m_model.ofWorker(worker);
    const auto one = theirs.isEmpty() ? std::nullopt : m_model.submission(theirs.first());
    if (!one || one->workerName.isEmpty())
        return tr("One worker");
    return shownLine(one->workerName, NameLength);
}

void FilterPane::updateBoxes()
{
    const SubmissionFilter& filter = m_model.filter();
    for (const Row& row : m_rows) {
        const QSignalBlocker quiet(row.box);
        row.box->setChecked(row.isOn(filter));
        for (QWidget* part : std::initializer_list<QWidget*>{row.box, row.count})
            part->setHidden(row.showsOnlyOn && !row.isOn(filter));
    }
    m_narrowed->setVisible(filter.worker || filter.only);
    if (filter.worker) {
        // No wider than there is room: the pane would push the cards away.
        const QString name = nameOf(*filter.worker);
        const int room = Metrics(this).lines(NameLines);
        m_oneWorker->setText(m_oneWorker->fontMetrics()
                                 .elidedText(name, Qt::ElideRight, room)
                                 .replace(u'&', QLatin1String("&&")));
        m_oneWorker->setToolTip(toolTipText(name));
    }
    m_country->setCurrentIndex(std::max(0, m_country->findData(filter.country)));
    const int count = filter.activeCount();
    m_clear->setVisible(count > 0);
    m_clear->setText(tr("Clear %Ln filter(s)", nullptr, count));
}

void FilterPane::setSearchShown(bool shown)
{
    m_search->setVisible(shown);
}

bool FilterPane::isBlind() const
{
    return m_blind->isChecked();
}

} // namespace proofdesk
