# Every target of the project is declared through these, so that warnings and sanitizers are said once.
include_guard()

add_library(proofdesk_options INTERFACE)
target_compile_definitions(proofdesk_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PROOFDESK_VERSION="${PROJECT_VERSION}")
target_compile_options(proofdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${PROOFDESK_WERROR}>:-Werror>)
if(PROOFDESK_SANITIZE)
    target_compile_options(proofdesk_options INTERFACE
        -fsanitize=${PROOFDESK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    target_link_options(proofdesk_options INTERFACE -fsanitize=${PROOFDESK_SANITIZE})
    if(PROOFDESK_SANITIZE STREQUAL "thread")
        # Its runtime has fixed places for its own memory, which a randomised layout takes away now and then.
        set(CMAKE_CROSSCOMPILING_EMULATOR setarch -R)
    endif()
endif()

find_program(PROOFDESK_CCACHE ccache)
if(PROOFDESK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PROOFDESK_CCACHE}")
endif()

# Two hundred test programs are linked: mold takes a tenth of the usual linker's time.
find_program(PROOFDESK_MOLD mold)
if(PROOFDESK_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# Precompiled headers halve a build from nothing. Each is compiled once, with no macro that a target which
# shares it may lack.
option(PROOFDESK_PRECOMPILE "Use precompiled headers" OFF)
function(proofdesk_precompiled_header name)
    cmake_parse_arguments(HEADER "" "" "LINKS" ${ARGN})
    if(PROOFDESK_PRECOMPILE)
        add_library(proofdesk_precompiled_${name} STATIC "${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp")
        set_target_properties(proofdesk_precompiled_${name} PROPERTIES AUTOMOC OFF)
        target_link_libraries(proofdesk_precompiled_${name} PRIVATE ${HEADER_LINKS} proofdesk_options)
        target_precompile_headers(proofdesk_precompiled_${name} PRIVATE
            "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/cmake/precompiled_${name}.h>")
    endif()
endfunction()
function(proofdesk_precompile target name)
    if(PROOFDESK_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM proofdesk_precompiled_${name})
    endif()
endfunction()
# Reading the precompiled header is most of what a small file costs: with this a room is compiled eight files at
# a time. A build that starts from nothing gains; one after an edit does not.
option(PROOFDESK_UNITY "Compile the files of a room together" OFF)

# proofdesk_room(SOURCES file… LINKS target…): one room of the house, a static library named after its folder
# (app/net is proofdesk_net, ui/review/desk is proofdesk_ui_review_desk). LINKS are all that it may include
# from: its own include folder holds nothing but a link to this room, under the name that includes it
# ("net/call.h", "ui/review/desk/reviewdesk.h"), so an include of a room that is not linked does not compile.
function(proofdesk_room)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    file(RELATIVE_PATH path "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "^app/" "" path "${path}")
    string(REPLACE "/" "_" name "${path}")
    set(target proofdesk_${name})

    set(seen "${PROJECT_BINARY_DIR}/rooms/${name}")
    cmake_path(GET path PARENT_PATH parent)
    file(MAKE_DIRECTORY "${seen}/${parent}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${seen}/${path}" SYMBOLIC)

    add_library(${target} STATIC ${ROOM_SOURCES})
    target_include_directories(${target} PUBLIC "${seen}")
    target_link_libraries(${target} PUBLIC ${ROOM_LINKS} PRIVATE proofdesk_options)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${PROOFDESK_UNITY} UNITY_BUILD_BATCH_SIZE 8)
    if(path MATCHES "^ui/")
        proofdesk_precompile(${target} ui)
    else()
        proofdesk_precompile(${target} core)
    endif()
endfunction()

# Whoever runs the tests, and wherever: the same language, the same zone, and folders of their own. What the
# program does in others is tried by tests that say so themselves.
set(PROOFDESK_TEST_HOME "${PROJECT_BINARY_DIR}/home")
foreach(folder config data cache state run)
    file(MAKE_DIRECTORY "${PROOFDESK_TEST_HOME}/${folder}")
endforeach()
file(CHMOD "${PROOFDESK_TEST_HOME}/run" DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(PROOFDESK_TEST_ENVIRONMENT
    QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=qt.qpa.*=false LC_ALL=C.UTF-8 LANGUAGE= TZ=UTC
    QTEST_FUNCTION_TIMEOUT=3600000 # ms: CTest says how long a test may take
    HOME=${PROOFDESK_TEST_HOME} XDG_CONFIG_HOME=${PROOFDESK_TEST_HOME}/config
    XDG_DATA_HOME=${PROOFDESK_TEST_HOME}/data XDG_CACHE_HOME=${PROOFDESK_TEST_HOME}/cache
    XDG_STATE_HOME=${PROOFDESK_TEST_HOME}/state XDG_RUNTIME_DIR=${PROOFDESK_TEST_HOME}/run)
set(PROOFDESK_TEST_UNSET QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR QT_SCREEN_SCALE_FACTORS
    QT_FONT_DPI QT_ENABLE_HIGHDPI_SCALING QT_USE_PHYSICAL_DPI)
list(TRANSFORM PROOFDESK_TEST_UNSET APPEND "=unset:")

# proofdesk_test(name LINKS target… [SOURCES more files]): one Qt Test program, tst_<thing>.cpp. Its moc is run
# by itself: what AUTOMOC does for each target costs as much as compiling the test.
function(proofdesk_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    if(NOT TEST_SOURCES MATCHES "[.]cpp")
        set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc")
        qt_generate_moc(${name}.cpp "${moc}")
        set_source_files_properties("${moc}" PROPERTIES HEADER_FILE_ONLY ON)
        target_sources(${name} PRIVATE "${moc}")
        target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE PROOFDESK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    target_link_libraries(${name} PRIVATE ${TEST_LINKS} Qt6::Test proofdesk_options)
    if("${TEST_LINKS}" MATCHES "proofdesk_ui_")
        proofdesk_precompile(${name} ui)
    else()
        proofdesk_precompile(${name} core)
    endif()
    # Seconds, on a machine that is busy with other things too.
    if(NOT TEST_TIMEOUT OR TEST_TIMEOUT LESS 300)
        set(TEST_TIMEOUT 300)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "${PROOFDESK_TEST_ENVIRONMENT}" ENVIRONMENT_MODIFICATION "${PROOFDESK_TEST_UNSET}")
endfunction()
