// SPDX-License-Identifier: MIT
#include "ui/review/lists/tablecolumns.h"

#include "domain/timetext.h"
#include "jobs/countries.h"
#include "models/statewords.h"
#include "models/submissionmodel.h"
#include "models/submissionwords.h"
#include "ui/common/plaintext.h"
#include "ui/review/lists/tabledelegate.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>

namespace proofdesk {

namespace {

/// The most telling first. Those with a share divide what is left.
struct Place
{
    SubmissionColumns::Column column;
    int share = 0;
};

constexpr Place Places[] = {
    {SubmissionColumns::Worker, 2}, {SubmissionColumns::State},     {SubmissionColumns::Flags, 1},
    {SubmissionColumns::Rate},      {SubmissionColumns::Submitted}, {SubmissionColumns::AccountAge},
    {SubmissionColumns::Total},     {SubmissionColumns::Country},   {SubmissionColumns::Text, 4},
    {SubmissionColumns::Images},    {SubmissionColumns::Notes, 2},
};
static_assert(std::size(Places) == SubmissionColumns::ColumnCount);

// What strangers write may be as long as they like: such a column has room for a part of it, in lines.
constexpr double NameColumnLines = 5;
constexpr double CountryLines = 10; ///< at most
constexpr double TextLines = 10;
constexpr double NotesLines = 8;

// Nothing that is usual is wider.
constexpr qint64 ManyJobs = 99'999;
constexpr int ManyImages = 99;
constexpr qint64 WideAges[] = {364, 3'640}; ///< in days: the last in days, and one with a tenth of a year
QDateTime wideTime()
{
    return {QDate(2028, 12, 28), QTime(22, 58)};
}

} // namespace

TableColumns::TableColumns(SubmissionModel& model, QTableView* table)
    : QObject(table)
    , m_model(model)
    , m_table(table)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    const auto anew = [this] {
        measure();
        fit();
    };
    connect(&m_soon, &QTimer::timeout, this, anew);
    // Which countries there are.
    connect(&model, &QAbstractItemModel::rowsInserted, &m_soon, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::modelReset, &m_soon, qOverload<>(&QTimer::start));
    table->viewport()->installEventFilter(this);
    table->installEventFilter(this);
    anew();
}

int TableColumns::leastWidth() const
{
    return m_least[SubmissionColumns::Worker] + m_least[SubmissionColumns::State];
}

void TableColumns::measure()
{
    for (int column = 0; column < SubmissionColumns::ColumnCount; ++column)
        m_least[size_t(column)] = std::max(headingWidth(Column(column)), wordsWidth(Column(column)));
}

int TableColumns::headingWidth(Column column) const
{
    const QHeaderView& header = *m_table->horizontalHeader();
    const Metrics metrics(m_table);
    const QFontMetrics strong(scaledFont(header.font(), TextSize::Normal, true));
    const int besides = 2 * metrics.space(8) + metrics.lines(0.9); // the mark of the order
    return strong.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
        + besides;
}

int TableColumns::widest(const QStringList& words) const
{
    // As the delegate writes what stands out.
    QFont font = m_table->font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics strong(font);
    int width = 0;
    for (const QString& each : words)
        width = std::max(width, strong.horizontalAdvance(each));
    return width + 2 * Metrics(m_table).space(TableDelegate::Pad) + 1;
}

int TableColumns::stateWidth() const
{
    return widest(StateWords::all()) + TableDelegate::glyphRoom(Metrics(m_table));
}

int TableColumns::countryWidth() const
{
    QStringList names;
    for (const QString& name : m_model.countries())
        names << shownLine(Countries::inOwnLanguage(name));
    return std::min(widest(names), Metrics(m_table).lines(CountryLines));
}

int TableColumns::wordsWidth(Column column) const
{
    const Metrics metrics(m_table);
    switch (column) {
    case SubmissionColumns::Worker:
        return metrics.lines(NameColumnLines);
    case SubmissionColumns::State:
        return stateWidth();
    case SubmissionColumns::Rate:
        return widest({SubmissionWords::noJobsYet(), Percent::fromHundredths(99'99).toText()});
    case SubmissionColumns::Total:
        return widest({QLocale().toString(ManyJobs)});
    case SubmissionColumns::Images:
        return widest({QLocale().toString(ManyImages)});
    case SubmissionColumns::AccountAge:
        return widest({SubmissionWords::accountAge(WideAges[0]), SubmissionWords::accountAge(WideAges[1])});
    case SubmissionColumns::Country:
        return countryWidth();
    case SubmissionColumns::Submitted:
        return widest({dateTimeText(wideTime())});
    case SubmissionColumns::Flags: {
        QStringList words;
        for (int flag = 0; flag < SubmissionFlagCount; ++flag)
            words << SubmissionWords::flag(SubmissionFlag(flag));
        return widest(words);
    }
    case SubmissionColumns::Text:
        return metrics.lines(TextLines);
    case SubmissionColumns::Notes:
        return metrics.lines(NotesLines);
    case SubmissionColumns::ColumnCount:
        break;
    }
    return 0;
}

void TableColumns::fit()
{
    const int room = m_table->viewport()->width();
    int left = room;
    int shares = 0;
    bool fits = true;
    for (const Place& place : Places) {
        // Who it is and how it stands are always there.
        const bool always =
            place.column == SubmissionColumns::Worker || place.column == SubmissionColumns::State;
        fits = always || (fits && m_least[place.column] <= left);
        m_table->setColumnHidden(place.column, !fits);
        left -= fits ? m_least[place.column] : 0;
        shares += fits ? place.share : 0;
    }
    for (const Place& place : Places) {
        if (!m_table->isColumnHidden(place.column))
            m_table->setColumnWidth(place.column,
                                    m_least[place.column] + std::max(left, 0) * place.share / shares);
    }
    // A name may be shortened; how it stands may not.
    if (const int name = m_least[SubmissionColumns::Worker]; left < 0)
        m_table->setColumnWidth(SubmissionColumns::Worker, std::max(name / 2, name + left));
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event)
{
    // Which one it is, is asked last: of a table that is just going away nothing can be asked any more.
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fit();
    else if (event->type() == QEvent::FontChange && watched == m_table)
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
