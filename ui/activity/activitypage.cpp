// SPDX-License-Identifier: MIT
#include "ui/activity/activitypage.h"

#include "domain/clock.h"
#include "domain/timetext.h"
#include "models/activitycsv.h"
#include "models/activitymodel.h"
#include "ui/common/buttons.h"
#include "ui/common/liststates.h"
#include "ui/common/notice.h"
#include "ui/common/noticearea.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintable.h"
#include "ui/common/savetabledialog.h"
#include "ui/common/searchedit.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr double RowLines = 2.2;
constexpr int SearchDelayMs = 150; ///< typing on does not search anew at each letter

/// What was sent and answered stands in the foot too, and goes first where there is no room for all. A time
/// or a sum is never cut.
QList<PlainTable::Column> columns()
{
    QList<PlainTable::Column> all(ActivityModel::ColumnCount);
    all[ActivityModel::At] = {.lines = 0, .whole = {exactTimeText({QDate(2028, 12, 28), QTime(22, 58, 58)})}};
    all[ActivityModel::What] = {.lines = 6, .share = 2};
    all[ActivityModel::Subject] = {.lines = 6, .share = 2, .givesWay = 1};
    all[ActivityModel::Outcome] = {.lines = 6, .share = 1, .givesWay = 2};
    all[ActivityModel::Answer] = {.lines = 8, .share = 3, .givesWay = 3};
    all[ActivityModel::Amount] = {.lines = 0, .whole = {Money::fromCents(9'999'99).toText()}};
    return all;
}

} // namespace

ActivityPage::ActivityPage(ActivityModel& model, ActivityLog& log, const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_model(model)
    , m_log(log)
    , m_clock(clock)
    , m_header(new PageHeader(tr("Activity")))
    , m_search(new SearchEdit(tr("Search activity")))
    , m_export(newButton(tr("Export as CSV…"), ButtonRole::Normal, u"table"_s))
    , m_refresh(newButton(tr("Refresh"), ButtonRole::Normal, u"refresh"_s))
    , m_notice(new Notice)
    , m_view(new PlainTable(tr("Activity")))
    , m_entry(new PlainLabel({}, TextSize::Normal, Colour::Muted))
    , m_searchSoon(new QTimer(this))
{
    const Metrics metrics(this);
    m_search->setObjectName(u"activitySearch"_s);
    m_search->setMinimumWidth(metrics.lines(7));
    m_search->setMaximumWidth(metrics.lines(20));
    m_export->setObjectName(u"exportButton"_s);
    m_refresh->setObjectName(u"refreshButton"_s);
    m_view->setObjectName(u"activityView"_s);
    m_view->setModel(&model);
    m_view->setColumns(columns());
    m_entry->setObjectName(u"activityEntry"_s);
    m_entry->setWordWrap(true);
    m_entry->setSelectable();
    m_entry->setMinimumHeight(metrics.lines(2));
    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(SearchDelayMs);

    auto* tools = new ToolRow;
    tools->row()->addWidget(m_search, 2);
    tools->row()->addStretch(1);
    tools->row()->addWidget(m_export);
    tools->row()->addWidget(m_refresh);
    auto* list = new QWidget;
    m_states = new ListStates(list, RowLines);
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_view, 1);
    auto* foot = new Panel(Colour::Surface, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(metrics.space(16), metrics.space(8), metrics.space(16), metrics.space(8));
    footRow->addWidget(m_entry);
    rows->addWidget(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(tools);
    column->addWidget(m_states, 1);
    new NoticeArea({m_notice}, this);

    connect(m_search, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_searchSoon, &QTimer::timeout, this, [this] { m_model.setSearch(m_search->text()); });
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::chooseFile);
    connect(m_refresh, &QPushButton::clicked, this, &ActivityPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showEntry);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPage::showState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ActivityPage::showState);
    connect(&m_model, &ActivityModel::totalsChanged, this, &ActivityPage::showState);
    showState();
}

QString ActivityPage::place() const
{
    return tr("Activity");
}

void ActivityPage::refresh()
{
    m_model.refresh();
}

void ActivityPage::entered()
{
    refresh();
    m_notice->hide(); // it told of a file that was written the last time
    // Chosen, not only current: what the foot explains is the row that is highlighted.
    if (!m_view->selectionModel()->hasSelection() && m_model.rowCount() > 0)
        m_view->selectRow(0);
    m_states->takeFocus(m_view);
}

void ActivityPage::chooseFile()
{
    auto* dialog = new SaveTableDialog(
        tr("Export activity"),
        u"proofdesk-activity-"_s + m_clock.now().toLocalTime().date().toString(Qt::ISODate) + u".csv"_s,
        this);
    connect(dialog, &SaveTableDialog::chosen, this, [this](const QString& fileName, bool forSpreadsheet) {
        exportTo(fileName, CsvStyle::forReader(forSpreadsheet));
    });
    dialog->open();
}

void ActivityPage::exportTo(const QString& fileName, const CsvStyle& style)
{
    const auto written = exportActivity(m_log, m_model.wanted(), fileName, style);
    if (written) {
        m_notice->setKind(NoticeKind::Positive);
        m_notice->setWords(tr("Exported %Ln entries.", nullptr, int(*written)), fileName);
    } else {
        m_notice->setKind(NoticeKind::Negative);
        m_notice->setWords(
            tr("The file was not written."),
            tr("%1. Nothing was changed; choose another place and try again.").arg(written.error()));
    }
    m_notice->show();
}

void ActivityPage::showEntry()
{
    const auto entry = m_model.entryAt(m_view->currentIndex().row());
    if (!entry) {
        m_entry->setText(tr("Choose a row to read all of it."));
        return;
    }
    QStringList parts{ActivityModel::operationText(*entry), ActivityModel::outcomeText(entry->outcome)};
    if (!entry->submission.isNull())
        parts << tr("submission %1").arg(entry->submission.toString());
    if (!entry->worker.isNull())
        parts << tr("worker %1").arg(entry->worker.toString());
    if (!entry->campaign.isNull())
        parts << tr("campaign %1").arg(m_model.campaignText(*entry));
    if (entry->amount)
        parts << ActivityModel::amountText(*entry);
    if (entry->httpStatus > 0)
        parts << tr("status %1").arg(entry->httpStatus);
    QString words = parts.join(tr(" · "));
    if (!entry->sent.isEmpty())
        words += u'\n'
            + (ActivityModel::wasNeverSent(*entry) ? tr("Not sent: %1") : tr("Sent: %1")).arg(entry->sent);
    if (!entry->answer.isEmpty())
        words += u'\n' + tr("Answered: %1").arg(entry->answer);
    m_entry->setText(words);
}

void ActivityPage::showState()
{
    const bool any = m_model.totalCount() > 0;
    const QString all = any ? tr("%Ln entries", nullptr, int(m_model.totalCount())) : QString();
    const bool isNarrowed = any && !m_model.search().isEmpty() && !m_model.canFetchMore({});
    //: How many were found, of "18 entries"
    m_header->setRemark(isNarrowed ? tr("%1 of %2").arg(QLocale().toString(m_model.rowCount()), all) : all);
    m_export->setEnabled(m_model.rowCount() > 0);
    showEntry();
    if (m_model.rowCount() > 0) {
        m_states->showRows();
    } else if (!m_model.problem().isEmpty()) {
        m_states->showError(
            false, tr("The activity could not be read."),
            tr("The local database answered: %1. Nothing is lost at the service.").arg(m_model.problem()),
            [this] { refresh(); });
    } else if (any || !m_model.search().isEmpty()) {
        m_states->showWords(u"search"_s, tr("No entry matches"), tr("No entry holds all of these words."),
                            tr("Clear search"), [this] { m_search->clear(); });
    } else {
        m_states->showWords(u"activity"_s, tr("Nothing was sent yet"),
                            tr("Each approval, rejection, block and new campaign is listed here: when it was "
                               "sent, what the service answered, and what it cost. The list survives "
                               "restarts."));
    }
}

} // namespace proofdesk
