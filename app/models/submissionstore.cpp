// SPDX-License-Identifier: MIT
#include "models/submissionstore.h"

#include "models/submissiontexts.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

qint64 stored(const std::optional<qint64>& count)
{
    return count ? std::max<qint64>(*count, 0) : -1;
}

std::optional<qint64> told(qint64 count)
{
    return count < 0 ? std::nullopt : std::optional<qint64>(count);
}

QByteArray packTexts(const Submission& submission)
{
    TextWriter writer;
    writer.add(submission.proofText);
    writer.add(submission.notes);
    writer.addImages(submission.images);
    return writer.bytes();
}

bool sameFacts(const SubmissionStore::Row& a, const SubmissionStore::Row& b)
{
    return a.id == b.id && a.submittedAt == b.submittedAt && a.worker == b.worker
        && a.accountAgeDays == b.accountAgeDays && a.totalCompleted == b.totalCompleted && a.rate == b.rate
        && a.country == b.country && a.statusText == b.statusText && a.status == b.status;
}

} // namespace

SubmissionStore::PutResult SubmissionStore::put(const Submission& submission)
{
    if (m_campaignTitle != submission.campaignTitle)
        m_campaignTitle = submission.campaignTitle;
    const auto known = find(submission.id);
    Row row;
    row.id = submission.id.value();
    if (submission.submittedAt.isValid())
        row.submittedAt = submission.submittedAt.toMSecsSinceEpoch();
    row.worker = intern(submission);
    row.accountAgeDays = stored(submission.workerAccountAgeDays);
    row.totalCompleted = stored(submission.workerTotalCompleted);
    if (submission.workerApprovalRate)
        row.rate = qint16(submission.workerApprovalRate->hundredths());
    row.country = intern(submission.country);
    row.statusText = intern(submission.statusText);
    row.status = submission.status;
    row.waited = row.status == SubmissionStatus::Pending || (known && m_rows[*known].waited);
    row.hasText = !submission.proofText.trimmed().isEmpty();
    row.imageCount = quint8(std::min<qsizetype>(submission.images.size(), 255));

    const QByteArray texts = packTexts(submission);
    if (!known) {
        row.texts = m_arena.append(texts);
        const auto index = Index(m_rows.size());
        m_rows.push_back(row);
        m_byId.insert(row.id, index);
        return {index, Change::Added};
    }
    Row& old = m_rows[*known];
    const bool sameTexts = m_arena.at(old.texts) == texts;
    if (sameTexts && sameFacts(old, row))
        return {*known, Change::Same};
    // Signed addresses are others at each reading, and mostly as long: room is not to grow with every one.
    row.texts = sameTexts ? old.texts : m_arena.replace(old.texts, texts);
    m_chainsStale = m_chainsStale || old.worker != row.worker;
    old = row;
    return {*known, Change::Changed};
}

bool SubmissionStore::setStatus(Index index, const QString& word, const std::optional<QString>& notes)
{
    Row& row = m_rows[index];
    const quint16 number = intern(word);
    const SubmissionStatus status = submissionStatusFromWire(word);
    bool changed = row.statusText != number || row.status != status;
    row.statusText = number;
    row.status = status;
    if (notes) {
        Submission submission = assemble(index);
        if (submission.notes != *notes) {
            submission.notes = *notes;
            row.texts = m_arena.append(packTexts(submission));
            changed = true;
        }
    }
    return changed;
}

void SubmissionStore::clear()
{
    *this = SubmissionStore();
}

std::optional<SubmissionStore::Index> SubmissionStore::find(SubmissionId id) const
{
    const auto found = m_byId.constFind(id.value());
    return found == m_byId.constEnd() ? std::nullopt : std::optional<Index>(*found);
}

Submission SubmissionStore::assemble(Index index, Texts which) const
{
    const Row& row = m_rows[index];
    Submission submission;
    submission.id = SubmissionId(row.id);
    TextReader worker(m_arena.at(m_workers[row.worker].texts));
    submission.worker = WorkerId::fromStorage(worker.text()).value_or(WorkerId());
    submission.workerName = worker.text();
    submission.avatarUrl = worker.text();
    submission.campaign = m_campaign;
    submission.campaignTitle = m_campaignTitle;
    submission.status = row.status;
    submission.statusText = m_words[row.statusText];
    submission.country = m_words[row.country];
    if (row.submittedAt != NoTime)
        submission.submittedAt = QDateTime::fromMSecsSinceEpoch(row.submittedAt, Qt::UTC);
    TextReader texts(m_arena.at(row.texts));
    if (which == Texts::All) {
        submission.proofText = texts.text();
        submission.notes = texts.text();
    } else {
        Q_UNUSED(texts.raw());
        Q_UNUSED(texts.raw());
    }
    submission.images = texts.images(submission.id);
    submission.workerAccountAgeDays = told(row.accountAgeDays);
    submission.workerTotalCompleted = told(row.totalCompleted);
    if (row.rate >= 0)
        submission.workerApprovalRate = Percent::fromHundredths(row.rate);
    return submission;
}

QString SubmissionStore::proofText(Index index) const
{
    return TextReader(m_arena.at(m_rows[index].texts)).text();
}

QString SubmissionStore::notes(Index index) const
{
    TextReader texts(m_arena.at(m_rows[index].texts));
    Q_UNUSED(texts.raw());
    return texts.text();
}

QList<ProofImage> SubmissionStore::images(Index index) const
{
    TextReader texts(m_arena.at(m_rows[index].texts));
    Q_UNUSED(texts.raw());
    Q_UNUSED(texts.raw());
    return texts.images(id(index));
}

QString SubmissionStore::nameOfWorker(quint32 worker) const
{
    TextReader texts(m_arena.at(m_workers[worker].texts));
    Q_UNUSED(texts.raw());
    return texts.text();
}

WorkerId SubmissionStore::idOfWorker(quint32 worker) const
{
    return WorkerId::fromStorage(TextReader(m_arena.at(m_workers[worker].texts)).text()).value_or(WorkerId());
}

std::vector<quint32> SubmissionStore::workersOf(const WorkerId& id) const
{
    std::vector<quint32> workers;
    const auto first = m_workerByHash.constFind(qHash(id.toStorage(), 0));
    if (first == m_workerByHash.constEnd())
        return workers;
    for (quint32 at = *first; at != NoWorker; at = m_workers[at].nextSameHash) {
        if (idOfWorker(at) == id)
            workers.push_back(at);
    }
    return workers;
}

std::vector<SubmissionStore::Index> SubmissionStore::rowsOf(const WorkerId& id) const
{
    chainRows();
    std::vector<Index> rows;
    for (const quint32 worker : workersOf(id)) {
        for (Index at = worker < m_lastOfWorker.size() ? m_lastOfWorker[worker] : NoRow; at != NoRow;
             at = m_previousOfWorker[at])
            rows.push_back(at);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void SubmissionStore::chainRows() const
{
    if (std::exchange(m_chainsStale, false)) {
        m_previousOfWorker.clear();
        m_lastOfWorker.clear();
    }
    while (m_previousOfWorker.size() < m_rows.size()) {
        const auto index = Index(m_previousOfWorker.size());
        const quint32 worker = m_rows[index].worker;
        if (worker >= m_lastOfWorker.size())
            m_lastOfWorker.resize(size_t(worker) + 1, NoRow);
        m_previousOfWorker.push_back(std::exchange(m_lastOfWorker[worker], index));
    }
}

bool SubmissionStore::isSameWorker(quint32 worker, const Submission& submission) const
{
    // The query of an address is another at each reading where it is signed.
    const auto withoutQuery = [](const QString& address) { return address.section(u'?', 0, 0); };
    TextReader texts(m_arena.at(m_workers[worker].texts));
    return texts.text() == submission.worker.toStorage() && texts.text() == submission.workerName
        && withoutQuery(texts.text()) == withoutQuery(submission.avatarUrl);
}

quint32 SubmissionStore::intern(const Submission& submission)
{
    const QString stored = submission.worker.toStorage();
    const size_t hash = qHash(stored, 0);
    const auto first = m_workerByHash.constFind(hash);
    const quint32 chain = first == m_workerByHash.constEnd() ? NoWorker : *first;
    for (quint32 at = chain; at != NoWorker; at = m_workers[at].nextSameHash) {
        if (isSameWorker(at, submission))
            return at;
    }
    TextWriter writer;
    writer.add(stored);
    writer.add(submission.workerName);
    writer.add(submission.avatarUrl);
    const auto number = quint32(m_workers.size());
    m_workers.push_back({m_arena.append(writer.bytes()), chain});
    m_workerByHash.insert(hash, number);
    return number;
}

quint16 SubmissionStore::intern(const QString& word)
{
    if (word.isEmpty())
        return 0;
    const auto known = m_wordNumbers.constFind(word);
    if (known != m_wordNumbers.constEnd())
        return *known;
    // Countries and states are few. Should a service send endless ones, the surplus is left out rather than
    // mixed up.
    if (m_words.size() >= std::numeric_limits<quint16>::max())
        return 0;
    const auto number = quint16(m_words.size());
    m_words.append(word);
    m_wordNumbers.insert(word, number);
    return number;
}

qsizetype SubmissionStore::bytesHeld() const
{
    // The hashes hold a key, a value and about a third of a byte for the span each, at half load.
    constexpr qsizetype HashEntry = 2 * (sizeof(qint64) + sizeof(qint64) + 1);
    return m_arena.bytesHeld() + qsizetype(m_rows.capacity() * sizeof(Row))
        + qsizetype((m_previousOfWorker.capacity() + m_lastOfWorker.capacity()) * sizeof(Index))
        + qsizetype(m_workers.capacity() * sizeof(WorkerRow))
        + (m_byId.capacity() + m_workerByHash.capacity()) * HashEntry;
}

} // namespace proofdesk
